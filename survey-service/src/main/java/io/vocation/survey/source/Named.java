package io.vocation.survey.source;

/** A place in the mapping and the CSV column it names. */
record Named(String place, String column) {
    boolean used() {
        return column != null;
    }
}
