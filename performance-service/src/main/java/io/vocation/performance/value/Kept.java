package io.vocation.performance.value;

import io.vocation.performance.retention.RetentionModel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether something can be said about customers kept. */
@Schema(name = "CustomersKeptState")
enum Kept {
    SHOWN,
    /** Nobody has fitted a model for this center yet. */
    NO_MODEL,
    /** The model does not know FCR: too few answered it, or it did not vary. */
    NOT_IN_MODEL,
    NO_BETTER_THAN_AVERAGE,
    NOT_ENOUGH_DATA,
    /** There is no change whose effect could be asked for. */
    NO_CHANGE;

    /** Why a model says nothing about FCR. */
    static Kept silent(RetentionModel model) {
        return switch (model.state()) {
            case PREDICTS -> NOT_IN_MODEL;
            case NO_BETTER_THAN_AVERAGE -> NO_BETTER_THAN_AVERAGE;
            case NOT_ENOUGH_DATA -> NOT_ENOUGH_DATA;
        };
    }
}
