package dev.moot.training.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;

/**
 * What training has reached after each epoch, one folder an epoch: a run that is cut off goes on behind the last one.
 *
 * <p>An epoch's folder appears under its name only when it is complete.
 */
final class Checkpoints {

    private static final String PREFIX = "epoch-";
    private static final String NETWORK = "network.zip";
    private static final String TABLE = "table.bin";

    private final Path directory;

    Checkpoints(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /** The last complete epoch; empty where there is none. */
    OptionalInt last() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(PREFIX + "\\d+"))
                    .mapToInt(name -> Integer.parseInt(name.substring(PREFIX.length())))
                    .max();
        }
    }

    /**
     * Saves an epoch.
     *
     * @param network with the state of its updater
     * @param tables any number of further arrays
     */
    void save(int epoch, MultiLayerNetwork network, float[]... tables) throws IOException {
        Path unfinished = Files.createDirectories(directory.resolve("unfinished"));
        ModelSerializer.writeModel(network, unfinished.resolve(NETWORK).toFile(), true);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished.resolve(TABLE))))) {
            for (float[] table : tables) {
                for (float value : table) {
                    out.writeFloat(value);
                }
            }
        }
        Files.move(unfinished, directory.resolve(PREFIX + epoch), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Reads an epoch's network, and its arrays into those given. */
    MultiLayerNetwork restore(int epoch, float[]... tables) throws IOException {
        Path saved = directory.resolve(PREFIX + epoch);
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(saved.resolve(TABLE))))) {
            for (float[] table : tables) {
                for (int i = 0; i < table.length; i++) {
                    table[i] = in.readFloat();
                }
            }
        }
        return ModelSerializer.restoreMultiLayerNetwork(saved.resolve(NETWORK).toFile(), true);
    }
}
