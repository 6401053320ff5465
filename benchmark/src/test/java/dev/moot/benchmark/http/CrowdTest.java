package dev.moot.benchmark.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class CrowdTest {

    private static final byte[] BODY = "{}".getBytes(UTF_8);
    private static final byte[] REQUEST = AnalyzeRequests.withHead(BODY);

    @Test
    void slowOnesSendARequestFromItsFirstByteOnOrFromItsBodyOn() throws Exception {
        try (ServerSocket server = server();
                Crowd crowd = crowd(server, 0, 2);
                Socket one = server.accept();
                Socket other = server.accept()) {
            crowd.awaitOpen();
            assertThat(crowd.open()).isEqualTo(2);
            assertThat(one.getInputStream().readNBytes(3)).isEqualTo(new byte[] {'P', 'O', 'S'});
            assertThat(other.getInputStream().readNBytes(REQUEST.length)).isEqualTo(REQUEST);
        }
    }

    @Test
    void idleOnesSayNothingAndAreBackWhenTheyAreSentAway() throws Exception {
        try (ServerSocket server = server();
                Crowd crowd = crowd(server, 1, 0)) {
            Socket first = server.accept();
            crowd.awaitOpen();
            assertThat(first.getInputStream().available()).isZero();
            first.close();

            Socket second = server.accept();
            crowd.awaitOpen();
            assertThat(crowd.ended()).isEqualTo(1);
            second.close();
        }
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static Crowd crowd(ServerSocket server, int idle, int slow) {
        return new Crowd((InetSocketAddress) server.getLocalSocketAddress(), idle, slow, BODY);
    }
}
