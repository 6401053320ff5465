package dev.moot.training.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.learning.config.Adam;

class HeadsTest {

    @Test
    void aNetworkIsServedInTheSameBytesEveryTime() throws IOException {
        MultiLayerNetwork trained = Heads.training(new int[] {4, 3, 2}, new Adam(0.01), 0.1, 1e-4, 7);
        assertThat(served(trained)).isEqualTo(served(trained));
    }

    private static byte[] served(MultiLayerNetwork trained) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Heads.serving(trained).write(out);
        }
        return bytes.toByteArray();
    }
}
