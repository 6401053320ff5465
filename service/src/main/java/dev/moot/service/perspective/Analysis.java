package dev.moot.service.perspective;

import dev.moot.classifier.Comment;
import dev.moot.classifier.Labels;
import dev.moot.service.perspective.AnalyzeRequest.Wish;
import dev.moot.service.perspective.AnalyzeResponse.AttributeScores;
import dev.moot.service.perspective.AnalyzeResponse.Score;
import dev.moot.service.perspective.AnalyzeResponse.SpanScore;
import dev.moot.service.request.Answer;
import dev.moot.service.request.Question;
import dev.moot.service.request.RequestClassifier;
import dev.moot.service.settings.HttpSettings;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Answers requests for scores by Moot's labels. Where each sentence is to be scored, each is labelled as a comment of its own.
 *
 * <p>Thread-safe.
 */
@Singleton
final class Analysis {

    private static final int MOST_SENTENCES = 64;

    private final RequestClassifier classifier;
    private final LanguageFinder languageFinder;
    private final int queue;

    Analysis(RequestClassifier classifier, LanguageFinder languageFinder, HttpSettings http) {
        this.classifier = classifier;
        this.languageFinder = languageFinder;
        this.queue = http.queue();
    }

    /**
     * Answers a request.
     *
     * @return the scores; or a {@link PerspectiveException} if there are none in the comment's language, or a {@link
     *     dev.moot.service.http.RequestException} if it cannot be labelled, now or at all
     */
    CompletableFuture<AnalyzeResponse> answer(AnalyzeRequest request) {
        return languageFinder
                .find(request.comment().text())
                .thenCompose(detected -> score(request, new Languages(request.languages(), detected)));
    }

    private CompletableFuture<AnalyzeResponse> score(AnalyzeRequest request, Languages languages) {
        Map<String, AttributeName> attributes = new LinkedHashMap<>();
        request.attributes().forEach((name, wish) -> {
            languages.requireEnglish(name);
            attributes.put(name, wish.attribute().orElseThrow(() -> PerspectiveException.unsupported(name, languages)));
        });
        List<Boolean> tiers = attributes.values().stream()
                .map(AttributeName::fastOnly)
                .distinct()
                .toList();
        List<Passage> passages = passages(request, tiers.size());
        List<Comment> comments = comments(request.comment(), passages);
        List<Question> questions = tiers.stream()
                .flatMap(fastOnly -> comments.stream().map(comment -> new Question(comment, fastOnly)))
                .toList();
        List<CompletableFuture<Answer>> answers = classifier.classify(questions);
        return CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
                .thenApply(done -> {
                    List<Labels> labels = answers.stream()
                            .map(CompletableFuture::join)
                            .map(Answer::labels)
                            .toList();
                    Map<String, AttributeScores> scores = new LinkedHashMap<>();
                    attributes.forEach((name, attribute) -> {
                        int first = tiers.indexOf(attribute.fastOnly()) * comments.size();
                        List<Score> ofTier = labels.subList(first, first + comments.size()).stream()
                                .map(each -> Score.of(attribute
                                        .score()
                                        .apply(each)
                                        .orElseThrow(() -> PerspectiveException.unsupported(name, languages))))
                                .toList();
                        Wish wish = request.attributes().get(name);
                        if (ofTier.get(0).value() >= wish.threshold()) {
                            scores.put(name, new AttributeScores(spans(passages, ofTier), ofTier.get(0)));
                        }
                    });
                    return new AnalyzeResponse(
                            scores, languages.effective(), languages.detected(), request.clientToken());
                });
    }

    /** Not more than fit into the queue. */
    private List<Passage> passages(AnalyzeRequest request, int tiers) {
        String text = request.comment().text();
        int most = Math.min(MOST_SENTENCES, queue / tiers - 1);
        return request.bySentence() && most > 1 ? Passage.sentences(text, most) : List.of(Passage.whole(text));
    }

    /** The comment, and if it has several passages these. */
    private static List<Comment> comments(Comment comment, List<Passage> passages) {
        List<Comment> comments = new ArrayList<>();
        comments.add(comment);
        if (passages.size() > 1) {
            passages.forEach(passage ->
                    comments.add(new Comment(passage.in(comment.text()), comment.parentText(), Optional.empty())));
        }
        return comments;
    }

    private static List<SpanScore> spans(List<Passage> passages, List<Score> scores) {
        List<SpanScore> spans = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            spans.add(new SpanScore(passage.begin(), passage.end(), scores.get(passages.size() == 1 ? 0 : i + 1)));
        }
        return spans;
    }
}
