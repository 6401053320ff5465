package dev.moot.service.demo;

import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.Stance;
import java.util.List;
import java.util.Optional;

/**
 * The legal axis of a {@code moot.labels/1} event.
 *
 * @param verdict the verdict on the comment as a whole
 * @param score its probability
 * @param claims the claims that were found, most telling first
 */
record ReceivedLaw(LegalVerdict verdict, double score, List<Claim> claims) {

    ReceivedLaw {
        claims = List.copyOf(claims);
    }

    /** What the comment says to the claim of the comment it answers; empty where it says neither yes nor no. */
    Optional<Claim> answered() {
        return claims.stream().filter(claim -> claim.stance() != Stance.ASSERTS).findFirst();
    }

    /**
     * A claim and what the knowledge base says on it.
     *
     * @param verdict what it amounts to
     * @param score the verdict's probability
     * @param begin where in the comment's text it begins
     * @param end where it ends
     * @param stance whether the comment makes or answers it
     * @param correct what the law is; empty where no entry matches
     * @param authorities who says so, the most telling one first
     */
    record Claim(
            LegalVerdict verdict,
            double score,
            int begin,
            int end,
            Stance stance,
            Optional<String> correct,
            List<Authority> authorities) {

        Claim {
            authorities = List.copyOf(authorities);
        }
    }

    /**
     * A primary source.
     *
     * @param cite how lawyers cite it
     * @param url where everybody can read it
     */
    record Authority(String cite, String url) {}
}
