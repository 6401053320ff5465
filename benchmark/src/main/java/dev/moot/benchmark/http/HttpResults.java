package dev.moot.benchmark.http;

import java.util.List;
import java.util.OptionalLong;

/**
 * What came of it.
 *
 * @param plan what was done
 * @param maximum answers of status 200 a second while {@value HttpPlan#UNDER_WAY} requests were always under way
 * @param paced at each pace of the plan
 * @param overload while it got more than it can do
 * @param alone at {@value HttpPlan#CROWDED_PACE} requests a second, nobody in the way
 * @param crowded the same beside idle and slow connections
 * @param openInTheEnd idle and slow connections that were open after that
 * @param ended how many of these the service had ended, for another to come a second later
 * @param mostMemory bytes the service had resident at most; empty where the system does not tell
 */
public record HttpResults(
        HttpPlan plan,
        double maximum,
        List<HttpLoad> paced,
        HttpLoad overload,
        HttpLoad alone,
        HttpLoad crowded,
        int openInTheEnd,
        int ended,
        OptionalLong mostMemory) {

    public HttpResults {
        paced = List.copyOf(paced);
    }
}
