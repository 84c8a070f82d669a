package io.vocation.commons.csv;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CellsTest {
    @Test
    void what_a_spreadsheet_would_run_is_a_text() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1")) {
            assertEquals("'" + formula, Cells.text(formula));
        }
    }

    @Test
    void every_other_text_stays_as_it_is() {
        for (String text : List.of("Thank you", "a=b", "1-2", " =", "'=1")) {
            assertEquals(text, Cells.text(text));
        }
        assertEquals("", Cells.text(null));
        assertEquals("", Cells.value(null));
    }
}
