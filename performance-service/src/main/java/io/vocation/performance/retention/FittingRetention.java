package io.vocation.performance.retention;

import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.policy.Policies;
import io.vocation.commons.policy.Policy;
import io.vocation.performance.roster.Center;
import io.vocation.performance.window.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Fits a center's model anew, judges it and keeps it beside the earlier ones (practice M12). */
@ApplicationScoped
class FittingRetention {

    private final RetentionModels models;
    private final Policies policies;
    private final CurrentOperation current;

    FittingRetention(RetentionModels models, Policies policies, CurrentOperation current) {
        this.models = models;
        this.policies = policies;
        this.current = current;
    }

    /** @param lastDay of the window whose responses it is fitted to */
    @Transactional
    RetentionModel fit(Center center, LocalDate lastDay) {
        RetentionRules rules = rulesOn(center.id(), lastDay);
        Window window = Window.rolling(lastDay, rules.windowDays(), center.zone());
        List<AnswerPattern> sample = models.sample(center.id(), window);
        CompleteCases complete = CompleteCases.chosen(sample, rules.completeShare());
        Fitted fitted = rules.enough(complete) ? Fitted.of(complete, rules, seed(center.id(), window)) : null;
        RetentionModel model = new RetentionModel(
                UUID.randomUUID(),
                center.id(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                window,
                fitted == null ? RetentionState.NOT_ENOUGH_DATA : fitted.state(),
                sample,
                complete,
                fitted,
                rules.ridge(),
                RetentionModel.METHOD,
                rules.version());
        models.add(model);
        current.detail("model", model.id().toString());
        current.detail("state", model.state().name());
        return model;
    }

    private RetentionRules rulesOn(UUID center, LocalDate day) {
        List<Policy> used = new ArrayList<>();
        return new RetentionRules(
                value(center, "retention.window", day, used).asInt(),
                value(center, "retention.fewest-responses", day, used).asInt(),
                value(center, "retention.events-per-predictor", day, used).asInt(),
                value(center, "retention.complete-share", day, used).asDouble(),
                value(center, "retention.ridge", day, used).asDouble() / 100,
                Math.max(2, value(center, "retention.folds", day, used).asInt()),
                value(center, "standing.interval-level", day, used).asDouble(),
                used.stream().map(policy -> Long.toString(policy.id())).collect(Collectors.joining("-")));
    }

    private Policy value(UUID center, String key, LocalDate day, List<Policy> used) {
        Policy policy = policies.inForce(center, key, day);
        used.add(policy);
        return policy;
    }

    /** The first eight bytes of SHA-256 of what is fitted, so that a fit can be made again. */
    private static long seed(UUID center, Window window) {
        String fitted = center + "/" + window.from() + "/" + window.to();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(fitted.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
