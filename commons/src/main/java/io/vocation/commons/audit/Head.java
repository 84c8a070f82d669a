package io.vocation.commons.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.HexFormat;

/**
 * The end of the chain at some moment; who notes it elsewhere can tell later whether it is still in the chain.
 *
 * @param seq how many entries it seals
 * @param hash 64 hexadecimal digits
 */
@Schema(
        name = "AuditHead",
        description = "The end of the chain: note it elsewhere, and ask later whether it is still in the chain.")
public record Head(
        @Schema(description = "How many entries it seals", examples = "1042")
        long seq,

        @Schema(
                description = "SHA-256, in hexadecimal",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash) {
    /** As commands and logs note it: {@code seq:hash}. */
    @Override
    public String toString() {
        return seq + ":" + hash;
    }

    static Head of(long seq, byte[] hash) {
        return new Head(seq, HexFormat.of().formatHex(hash));
    }
}
