package io.vocation.survey.coding.queue;

import io.vocation.survey.coding.queue.Likeness.Neighbor;
import io.vocation.survey.coding.queue.Suggesting.Coded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("M6")
class LikenessTest {
    @Test
    void theSameWordsAreAllAlikeAndOthersNotAtAll() {
        Likeness likeness = new Likeness(List.of("The bill was wrong", "Nobody called back", ""));
        List<Neighbor> found = likeness.nearest("the BILL was wrong!", 5, 0.01);
        assertEquals(1, found.size());
        assertEquals(0, found.getFirst().at());
        assertEquals(1, found.getFirst().likeness(), 1e-12);
        assertEquals(List.of(), likeness.nearest("", 5, 0.01));
        assertEquals(List.of(), likeness.nearest("xyz", 5, 0.01));
        assertEquals(List.of(), new Likeness(List.of()).nearest("bill", 5, 0.01));
    }

    /** By hand: " ab" and "ab " are one text's trigrams, " ab", "abc" and "bc " the other's, of two texts. */
    @Test
    void theCosineIsThatOfTheWeightsByHand() {
        double inBoth = 1;
        double inOne = 1 + Math.log(3.0 / 2);
        double first = Math.sqrt(inBoth * inBoth + inOne * inOne);
        double second = Math.sqrt(inBoth * inBoth + 2 * inOne * inOne);
        List<Neighbor> found = new Likeness(List.of("ab", "abc")).nearest("ab", 5, 0.01);
        assertEquals(2, found.size());
        assertEquals(1, found.getFirst().likeness(), 1e-12);
        assertEquals(inBoth * inBoth / (first * second), found.get(1).likeness(), 1e-12);
    }

    @Test
    void aSlipOfThePenIsForgivenAndTheLeastLikenessIsHeld() {
        Likeness likeness = new Likeness(List.of("my refund never arrived", "the technician was late"));
        List<Neighbor> found = likeness.nearest("refund nevr arived", 1, 0.3);
        assertEquals(0, found.getFirst().at());
        assertTrue(likeness.nearest("refund nevr arived", 2, 0.99).isEmpty());
    }

    @Test
    void whatMostOfTheLikeOnesSayIsSuggestedWithHowManyAgreed() {
        List<Coded> coded = List.of(
                new Coded("", "CSR", "SKILL", "fee"),
                new Coded("", "CSR", "WILL", "retired"),
                new Coded("", "CUSTOMER", null, "retired"),
                new Coded("", null, null, "fee"));
        SuggestionView found = Suggesting.suggest(
                coded,
                List.of(new Neighbor(0, 0.9), new Neighbor(1, 0.8), new Neighbor(2, 0.7), new Neighbor(3, 0.6)),
                code -> !code.equals("retired"));
        assertEquals(4, found.like());
        assertEquals(0.9, found.likeness());
        assertEquals(new SuggestionView.SuggestedCode("CSR", 2, 3), found.sourceOfError());
        assertEquals(new SuggestionView.SuggestedCode("SKILL", 1, 2), found.willOrSkill());
        assertEquals(new SuggestionView.SuggestedCode("fee", 2, 4), found.repeatReason());
        SuggestionView split =
                Suggesting.suggest(coded, List.of(new Neighbor(2, 0.9), new Neighbor(0, 0.5)), _ -> true);
        assertEquals("CUSTOMER", split.sourceOfError().code());
        assertNull(split.willOrSkill());
        assertNull(Suggesting.suggest(coded, List.of(), _ -> true));
    }
}
