package io.vocation.survey.response;

/**
 * Says quickly what {@link NewResponse}'s constraints say slowly: whether all of them hold. Where one does not, they are
 * asked for the words. A test holds the two together.
 */
final class Shape {
    private Shape() {}

    static boolean isSound(NewResponse said) {
        return said.sourceId() != null
                && said.contactedAt() != null
                && named(said.sourceResponseId(), 200)
                && named(said.agent(), 200)
                && fits(said.callType(), 100)
                && fits(said.lineOfBusiness(), 100)
                && fits(said.repeatReason(), 200)
                && fits(said.customer(), 200)
                && fits(said.verbatim(), 10_000)
                && (said.contacts() == null || said.contacts() >= 1 && said.contacts() <= 1000);
    }

    private static boolean named(String text, int most) {
        return text != null && fits(text, most) && !text.isBlank();
    }

    private static boolean fits(String text, int most) {
        return text == null || text.length() <= most;
    }
}
