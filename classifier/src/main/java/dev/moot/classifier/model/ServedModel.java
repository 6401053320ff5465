package dev.moot.classifier.model;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Classifier;
import dev.moot.classifier.ModelDescription;
import dev.moot.classifier.encoder.Precision;
import dev.moot.classifier.encoder.TunedEncoder;
import dev.moot.classifier.law.Judge;
import dev.moot.classifier.law.KnowledgeBase;
import dev.moot.classifier.law.LawDecision;
import dev.moot.classifier.law.LikenessJudge;
import dev.moot.classifier.network.FastTier;
import dev.moot.classifier.text.TextNormalizer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A model file with what is asked of it: which tiers, and the law or not. */
final class ServedModel implements Model {

    private final ModelFile file;
    private final TierPolicy policy;
    private final Optional<TunedEncoder> encoder;
    private final Optional<Law> law;
    private final TextNormalizer normalizer = new TextNormalizer();
    private final ModelDescription description;

    private record Law(Judge judge, LawDecision decision) {

        static Law of(KnowledgeBase knowledge) {
            LawDecision decision = LawDecision.bundled();
            return new Law(new LikenessJudge(knowledge, decision.likeness()), decision);
        }
    }

    ServedModel(ModelFile file, TierPolicy policy, Precision precision, Optional<KnowledgeBase> knowledge) {
        if (policy == TierPolicy.DEEP && file.manifest().deep().isEmpty()) {
            throw new ModelException("model " + file.description().name() + " "
                    + file.description().version() + " has no encoder, so it cannot be asked about every comment");
        }
        this.file = file;
        this.policy = policy;
        // Each takes a second or more.
        CompletableFuture<Optional<Law>> reading = CompletableFuture.supplyAsync(() -> knowledge.map(Law::of));
        this.encoder = policy == TierPolicy.FAST ? Optional.empty() : file.encoder(precision);
        this.law = reading.join();
        this.description = knowledge
                .map(it -> file.description().withKnowledge(it.version()))
                .orElse(file.description());
    }

    @Override
    public ModelDescription description() {
        return description;
    }

    @Override
    public Optional<Reference> reference() {
        return Optional.ofNullable(file.manifest().reference());
    }

    @Override
    public Optional<OperatingCurve> curve(Attribute attribute) {
        return file.curve(attribute);
    }

    @Override
    public double unknownWords(String text) {
        return file.fastTier()
                .wordPiece()
                .unknownWords(normalizer.normalize(text).text());
    }

    @Override
    public Optional<Provenance> origin() {
        return file.origin();
    }

    @Override
    public Optional<String> card() {
        return file.card();
    }

    @Override
    public Model fast() {
        return file.serving(TierPolicy.FAST, Optional.empty());
    }

    @Override
    public Classifier newClassifier() {
        Manifest manifest = file.manifest();
        FastTier own = file.fastTier().copy();
        return new TieredClassifier(
                description,
                manifest,
                own,
                encoder.map(it -> new DeepScorer(
                        it.copy(),
                        own.wordPiece(),
                        manifest.outputs(),
                        manifest.deep().orElseThrow(),
                        policy,
                        normalizer)),
                law.map(it ->
                        new LegalAxis(it.judge, it.decision, manifest.law(), manifest.outputs(), own, normalizer)));
    }
}
