package dev.moot.service.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.moot.classifier.LawLabel;
import dev.moot.classifier.LegalClaim;
import dev.moot.classifier.law.Authority;
import dev.moot.classifier.law.Proposition;
import java.io.IOException;
import java.util.Locale;

/** Writes the legal axis of labels: the verdict and the claims, each with what the knowledge base says on it. */
final class LawWriter {

    private LawWriter() {}

    /** Writes the field {@code law}. */
    static void write(JsonGenerator out, LawLabel law) throws IOException {
        out.writeObjectFieldStart("law");
        out.writeStringField("verdict", code(law.verdict()));
        out.writeFieldName("score");
        Numbers.writeScore(out, law.score());
        out.writeArrayFieldStart("claims");
        for (LegalClaim claim : law.claims()) {
            write(out, claim);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, LegalClaim claim) throws IOException {
        out.writeStartObject();
        out.writeStringField("verdict", code(claim.verdict()));
        Numbers.writeRange(out, claim.begin(), claim.end(), claim.score());
        out.writeStringField("stance", code(claim.stance()));
        if (claim.proposition().isPresent()) {
            write(out, claim.proposition().get());
        }
        out.writeEndObject();
    }

    /** Writes what a reader is told of an entry; its paraphrases are there for comparison only. */
    private static void write(JsonGenerator out, Proposition proposition) throws IOException {
        out.writeStringField("id", proposition.id());
        out.writeStringField("jurisdiction", proposition.jurisdiction());
        out.writeStringField("status", code(proposition.status()));
        out.writeStringField("correct", proposition.correct());
        out.writeArrayFieldStart("authorities");
        for (Authority authority : proposition.authorities()) {
            out.writeStartObject();
            out.writeStringField("cite", authority.cite());
            out.writeStringField("kind", code(authority.kind()));
            if (authority.court().isPresent()) {
                out.writeStringField("court", authority.court().get());
            }
            out.writeStringField("holds", authority.holds());
            out.writeStringField("url", authority.url());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
