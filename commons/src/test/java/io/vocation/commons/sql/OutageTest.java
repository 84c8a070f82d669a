package io.vocation.commons.sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OutageTest {
    @ParameterizedTest
    @CsvSource({
        "08000, 5", "08001, 5", "08003, 5", "08004, 5", "08006, 5", "57P01, 5", "57P02, 5", "57P03, 5", "25006, 5",
        "53000, 5", "53200, 5", "53400, 5", "53100, 60", "58030, 60", "53300, 1", "55P03, 1", "57014, 1", "40001, 1",
        "40P01, 1", "25P04, 1"
    })
    void mayGoWellAnotherTime(String state, int seconds) {
        assertEquals(Optional.of(new Outage(seconds)), Outage.in(new SQLException("It did not work", state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22P05", "23505", "42P01", "42703", "XX000", "P0001", "0A000", ""})
    void willNotGoWellAnotherTime(String state) {
        assertEquals(Optional.empty(), Outage.in(new SQLException("It did not work", state)));
    }

    @Test
    void isFoundWhereverItHides() {
        SQLException full = new SQLException("No space left on device", "53100");
        Exception commit = new IllegalStateException("Could not commit");
        commit.addSuppressed(new RuntimeException(full));
        BatchUpdateException batch = new BatchUpdateException("Batch entry 0", "23505", new int[0]);
        batch.setNextException(full);
        assertEquals(Optional.of(new Outage(60)), Outage.in(new RuntimeException(commit)));
        assertEquals(Optional.of(new Outage(60)), Outage.in(batch));
    }

    @Test
    void isAlsoAnEmptyPool() {
        assertEquals(
                Optional.of(new Outage(1)),
                Outage.in(new RuntimeException(new SQLException("Sorry, acquisition timeout!"))));
        assertEquals(Optional.empty(), Outage.in(new SQLException("Something of the driver")));
        assertEquals(Optional.empty(), Outage.in(new SQLException()));
    }

    @Test
    void isAlsoAFullDiskOfOurs() {
        assertEquals(
                Optional.of(new Outage(60)),
                Outage.in(new UncheckedIOException(new IOException("No space left on device"))));
        assertEquals(Optional.empty(), Outage.in(new IOException("Connection reset")));
    }

    @Test
    void goesInNoCircle() {
        Exception one = new Exception();
        Exception other = new Exception(one);
        one.addSuppressed(other);
        assertEquals(Optional.empty(), Outage.in(one));
    }
}
