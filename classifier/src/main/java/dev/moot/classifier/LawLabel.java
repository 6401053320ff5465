package dev.moot.classifier;

import java.util.List;

/**
 * The legal axis of a comment's labels.
 *
 * @param verdict the verdict on the comment as a whole
 * @param score probability of the verdict, in [0, 1]
 * @param claims the claims that were found, most telling first; for {@link LegalVerdict#NONE} only claims of the parent that
 *     the comment disputes or endorses
 */
public record LawLabel(LegalVerdict verdict, double score, List<LegalClaim> claims) {

    public LawLabel {
        claims = List.copyOf(claims);
    }
}
