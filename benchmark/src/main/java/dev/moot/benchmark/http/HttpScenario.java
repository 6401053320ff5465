package dev.moot.benchmark.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.moot.benchmark.stream.BrokerProgram;
import dev.moot.benchmark.stream.JavaProcess;
import dev.moot.benchmark.stream.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Puts the HTTP API under load; broker, service and this program are three processes. */
public final class HttpScenario {

    private final HttpPlan plan;
    private final List<byte[]> bodies;
    private final Consumer<String> progress;

    /**
     * Prepares it.
     *
     * @param texts comments to ask about, by turns
     * @param progress is told what is going on, a line at a time
     */
    public HttpScenario(HttpPlan plan, List<String> texts, Consumer<String> progress) {
        this.plan = plan;
        this.bodies = AnalyzeRequests.bodies(texts);
        this.progress = progress;
    }

    /**
     * Runs it against the service as it comes.
     *
     * @param launcher the program {@code moot}
     * @throws IllegalStateException if a process does not start, or the API does not answer as it should
     */
    public HttpResults run(Path launcher) {
        progress.accept("starts a broker and the service");
        try (JavaProcess broker = JavaProcess.start(BrokerProgram.class, List.of("-Xmx512m"), List.of(), Map.of());
                ServiceProcess service = ServiceProcess.start(launcher, broker.readLine())) {
            return run(service);
        }
    }

    /** Runs it against a service that is ready. */
    HttpResults run(ServiceProcess service) {
        InetSocketAddress api = service.api();
        check(api);
        HttpTraffic traffic =
                new HttpTraffic(api, bodies, () -> service.process().cpuTime());
        progress.accept("warms up for " + plan.warmUp().toSeconds() + " s");
        traffic.keepBusy(HttpPlan.UNDER_WAY, plan.warmUp());
        progress.accept("measures the maximum for " + plan.each().toSeconds() + " s");
        double maximum = traffic.keepBusy(HttpPlan.UNDER_WAY, plan.each());
        List<HttpLoad> paced = new ArrayList<>();
        for (int perSecond : plan.paces()) {
            paced.add(pace(traffic, perSecond));
        }
        HttpLoad overload = pace(traffic, HttpPlan.overload(maximum));
        HttpLoad alone = pace(traffic, HttpPlan.CROWDED_PACE);
        progress.accept("opens " + plan.idle() + " idle and " + plan.slow() + " slow connections");
        try (Crowd crowd = new Crowd(api, plan.idle(), plan.slow(), bodies.get(0))) {
            crowd.awaitOpen();
            HttpLoad crowded = pace(traffic, HttpPlan.CROWDED_PACE);
            return new HttpResults(
                    plan,
                    maximum,
                    paced,
                    overload,
                    alone,
                    crowded,
                    crowd.open(),
                    crowd.ended(),
                    service.process().memory("VmHWM"));
        }
    }

    private HttpLoad pace(HttpTraffic traffic, int perSecond) {
        progress.accept("sends " + perSecond + " requests/s for " + plan.each().toSeconds() + " s");
        return traffic.pace(perSecond, plan.each());
    }

    /** What is measured is worth something only if the answers are. */
    private void check(InetSocketAddress api) {
        URI address =
                URI.create("http://" + api.getAddress().getHostAddress() + ":" + api.getPort() + AnalyzeRequests.PATH);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(bodies.get(bodies.size() - 1)))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !hasAllScores(answer.body())) {
                throw new IllegalStateException("no answer to measure: " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean hasAllScores(String answer) throws IOException {
        JsonNode scores = new ObjectMapper().readTree(answer).path("attributeScores");
        return AnalyzeRequests.ATTRIBUTES.stream()
                .allMatch(attribute ->
                        scores.path(attribute.name()).at("/summaryScore/value").isNumber());
    }
}
