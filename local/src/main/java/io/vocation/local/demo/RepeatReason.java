package io.vocation.local.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A node of the center's own tree of repeat-call reasons (practice M6): one root per source of error, its leaves below.
 *
 * @param parent the code of the node above; null for a root
 */
public record RepeatReason(String code, String parent, String label, SourceOfError sourceOfError) {

    private static final List<RepeatReason> TREE = Stream.of(
                    branch(
                            SourceOfError.CSR,
                            "The CSR",
                            "wrong-information",
                            "incomplete-answer",
                            "no-follow-up",
                            "did-not-listen"),
                    branch(
                            SourceOfError.ORGANIZATION,
                            "The organization",
                            "policy",
                            "system-unavailable",
                            "back-office-delay",
                            "delivery-error"),
                    branch(
                            SourceOfError.CUSTOMER,
                            "The customer",
                            "missing-documents",
                            "steps-not-followed",
                            "changed-mind"))
            .flatMap(List::stream)
            .toList();

    static List<RepeatReason> tree() {
        return TREE;
    }

    static List<RepeatReason> leavesOf(SourceOfError source) {
        return TREE.stream()
                .filter(r -> r.parent() != null && r.sourceOfError() == source)
                .toList();
    }

    private static List<RepeatReason> branch(SourceOfError source, String label, String... leaves) {
        var root = new RepeatReason(source.name().toLowerCase(Locale.ROOT), null, label, source);
        return Stream.concat(Stream.of(root), Arrays.stream(leaves).map(root::leaf))
                .toList();
    }

    private RepeatReason leaf(String slug) {
        var words = slug.replace('-', ' ');
        return new RepeatReason(
                code + "." + slug, code, Character.toUpperCase(words.charAt(0)) + words.substring(1), sourceOfError);
    }
}
