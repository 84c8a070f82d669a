package io.vocation.local.demo;

/** What a coder noted about a response that says "not on the first contact" (practice M6); empty for all others. */
record Coding(SourceOfError sourceOfError, WillOrSkill willOrSkill, String repeatReason) {

    private static final Coding NONE = new Coding(null, null, null);

    /** Codes from what was answered: a resolved call without a number of contacts is undecided and stays uncoded. */
    static Coding of(Dice dice, Boolean resolved, Integer contacts) {
        if (resolved == null || (resolved && (contacts == null || contacts == 1))) {
            return NONE;
        }
        var source = SourceOfError.values()[dice.weighted(Model.SOURCE_OF_ERROR)];
        var reason = dice.oneOf(RepeatReason.leavesOf(source)).code();
        if (source != SourceOfError.CSR) {
            return new Coding(source, null, reason);
        }
        return new Coding(source, dice.chance(Model.WILL) ? WillOrSkill.WILL : WillOrSkill.SKILL, reason);
    }
}
