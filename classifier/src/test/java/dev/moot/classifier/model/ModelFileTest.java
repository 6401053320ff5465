package dev.moot.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.moot.classifier.Attribute;
import dev.moot.classifier.Comment;
import dev.moot.classifier.LegalVerdict;
import dev.moot.classifier.encoder.Precision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

    private static final String SOME_HASH = "0".repeat(64);

    @TempDir
    private Path folder;

    @Test
    void writesTheSameBytesForTheSameModelAndReadsThemBack() throws IOException {
        ModelFile bundled = ModelFile.bundled();
        Manifest manifest = bundled.manifest().withoutDeep();
        Path first = folder.resolve("first.zip");
        Path second = folder.resolve("second.zip");
        ModelFile.write(first, manifest, bundled.provenance(), bundled.fastTier());
        ModelFile read = ModelFile.read(first);
        ModelFile.write(second, read.manifest(), read.provenance(), read.fastTier());

        assertThat(first).hasSameBinaryContentAs(second);
        List<Comment> comments = List.of(Comment.of("You absolute clown, that is not what the ruling says."));
        assertThat(read.newClassifier().classify(comments))
                .extracting(labels -> labels.civility().scores())
                .isEqualTo(
                        bundled.serving(TierPolicy.FAST, Optional.empty()).newClassifier().classify(comments).stream()
                                .map(labels -> labels.civility().scores())
                                .toList());
        assertThat(read.manifest()).isEqualTo(manifest);
        assertThat(read.provenance()).isEqualTo(bundled.provenance());
    }

    @Test
    void isCheckedByTheScoresItHadWhenItWasWritten() throws IOException {
        ModelFile bundled = ModelFile.bundled();
        Path file = folder.resolve("model.zip");
        ModelFile.write(file, bundled.manifest().withoutDeep(), bundled.provenance(), bundled.fastTier());
        ModelFile.read(file).check(TierPolicy.CASCADE, Precision.fastest());

        Map<String, byte[]> entries = ModelArchive.unzip(Files.newInputStream(file), "model");
        String golden = new String(entries.get("golden.json"), StandardCharsets.UTF_8);
        String score = golden.replaceFirst("(?s).*?\"INSULT\":(0\\.[0-9]+).*", "$1");
        entries.put("golden.json", golden.replaceFirst(score, "0.4321").getBytes(StandardCharsets.UTF_8));
        Files.write(file, ModelArchive.zip(entries));
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ModelFile.read(file).check(TierPolicy.CASCADE, Precision.fastest()))
                .withMessageContaining("golden set")
                .withMessageContaining("INSULT");

        entries.remove("golden.json");
        Files.write(file, ModelArchive.zip(entries));
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ModelFile.read(file).check(TierPolicy.CASCADE, Precision.fastest()))
                .withMessageContaining("no golden set");
    }

    @Test
    void takesCurvesAndKeepsAllElse() throws IOException {
        ModelFile bundled = ModelFile.bundled();
        Path file = folder.resolve("model.zip");
        ModelFile.write(file, bundled.manifest().withoutDeep(), bundled.provenance(), bundled.fastTier());
        Map<String, byte[]> before = ModelArchive.unzip(Files.newInputStream(file), "model");
        OperatingCurve curve = new OperatingCurve(20, 5, true, List.of(0.5), List.of(6), List.of(4));
        assertThat(ModelFile.read(file).curve(Attribute.INSULT)).isEmpty();

        ModelFile.writeCurves(file, Optional.empty(), Map.of(Attribute.THREAT, curve), file);
        ModelFile.writeCurves(file, Optional.of("7.1"), Map.of(Attribute.INSULT, curve), file);

        ModelFile read = ModelFile.read(file);
        assertThat(read.curve(Attribute.INSULT)).contains(curve);
        assertThat(read.serving(TierPolicy.FAST, Optional.empty()).curve(Attribute.INSULT))
                .contains(curve);
        assertThat(read.curve(Attribute.THREAT)).isEmpty();
        assertThat(read.description().version()).isEqualTo("7.1");
        assertThat(read.description().thresholds())
                .isEqualTo(bundled.description().thresholds());
        Map<String, byte[]> after = ModelArchive.unzip(Files.newInputStream(file), "model");
        assertThat(after.keySet()).containsExactlyElementsOf(with(before.keySet(), "curves.json"));
        before.remove("manifest.json");
        before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
        read.check(TierPolicy.CASCADE, Precision.fastest());
    }

    @Test
    void refusesCurvesThatCannotBe() throws IOException {
        ModelFile bundled = ModelFile.bundled();
        Path file = folder.resolve("model.zip");
        ModelFile.write(file, bundled.manifest().withoutDeep(), bundled.provenance(), bundled.fastTier());
        Map<String, byte[]> entries = ModelArchive.unzip(Files.newInputStream(file), "model");
        entries.put(
                "curves.json",
                "{\"INSULT\":{\"examples\":1,\"positives\":2,\"thresholds\":[],\"flagged\":[],\"found\":[]}}"
                        .getBytes(StandardCharsets.UTF_8));
        Files.write(file, ModelArchive.zip(entries));

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ModelFile.read(file))
                .withMessageContaining("'positives' must be from 1 to 'examples', got: 2 of 1");
    }

    private static List<String> with(Collection<String> names, String last) {
        List<String> all = new ArrayList<>(names);
        all.add(last);
        return all;
    }

    @Test
    void knowsWhereItComesFrom() {
        Provenance provenance = ModelFile.bundled().provenance();
        assertThat(provenance.sets()).isNotEmpty().allSatisfy(set -> {
            assertThat(set.licence()).isNotBlank();
            assertThat(set.sha256()).isNotEmpty();
            assertThat(set.examples()).isPositive();
        });
        assertThat(provenance.commit()).matches("[0-9a-f]{40}");
    }

    @Test
    void refusesAFileWithAnotherHash() throws IOException {
        Path file = Files.write(folder.resolve("model.zip"), new byte[] {1, 2, 3});
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ModelFile.read(file, Optional.of(SOME_HASH)))
                .withMessageContaining("SHA-256")
                .withMessageContaining(SOME_HASH);
    }

    @Test
    void refusesADamagedFile() throws IOException {
        ModelFile bundled = ModelFile.bundled();
        Path file = folder.resolve("model.zip");
        ModelFile.write(file, bundled.manifest().withoutDeep(), bundled.provenance(), bundled.fastTier());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ModelFile.read(file))
                .withMessageContaining(file.toString());
    }

    @Test
    void refusesWhatIsNoModel() throws IOException {
        Path file = Files.writeString(folder.resolve("model.zip"), "no zip at all");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ModelFile.read(file))
                .withMessageContaining("manifest.json");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ModelFile.read(folder.resolve("nowhere.zip")))
                .withMessageContaining("nowhere.zip");
    }

    @Test
    void callsAClaimWrongOnlyFromTheThresholdOn() {
        LawHead head = new LawHead(1, 0.6, 0.7);
        assertThat(head.judge(new double[] {0.6, 0.2, 0.2}).verdict()).isEqualTo(LegalVerdict.NONE);
        assertThat(head.judge(new double[] {0.1, 0.1, 0.8}).verdict()).isEqualTo(LegalVerdict.MISINFORMATION);
        assertThat(head.judge(new double[] {0.2, 0.15, 0.65}).verdict()).isEqualTo(LegalVerdict.UNVERIFIED);
        assertThat(head.judge(new double[] {0.1, 0.65, 0.25}).verdict()).isEqualTo(LegalVerdict.ACCURATE);
        assertThat(head.judge(new double[] {0.2, 0.5, 0.3}))
                .isEqualTo(new LawHead.Judgement(LegalVerdict.UNVERIFIED, 0.8));
    }
}
