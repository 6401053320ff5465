package dev.moot.service.demo;

import dev.moot.service.intake.CommentEvent;
import dev.moot.service.serve.MootService;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi.Style;

/** Tells on the screen what is about to be seen, what happens, and how it ended. */
final class Narrator {

    private final PrintStream out;
    private final int width;
    private final Ink ink;
    private final DemoThread thread;
    private final CommentCard card;
    private String shownThread = "";

    Narrator(PrintStream out, int width, Ink ink, DemoThread thread) {
        this.out = out;
        this.width = width;
        this.ink = ink;
        this.thread = thread;
        this.card = new CommentCard(width, ink);
    }

    void introduce() {
        say("You are about to see " + thread.posts().size() + " comments that readers post under " + thread.articles()
                + " articles about immigration law, for and against, kind and unkind, right and wrong. They go into a"
                + " Kafka topic; Moot reads them, judges how civil each one is and whether it misstates the law, and"
                + " publishes the labels you see below each comment.");
        say("");
        line(
                ink.colour()
                        ? ink.paint("Words", Style.bold, Style.fg_red) + " like these carried a score; "
                                + ink.paint("underlined", Style.underline) + " is a claim about the law."
                        : "«Words» in such marks carried a score; ‹words› in these are a claim about the law.");
        say("Where the knowledge base of law has an entry on a claim, what is right and an authority stand below.");
        line("APPROVE, REVIEW or HOLD is advice to a moderator, who decides.");
        say("");
    }

    void starting(String what) {
        out.print("Starting " + what + " ... ");
        out.flush();
    }

    void started(Duration took) {
        say(String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0));
    }

    void show(ReceivedLabels labels) {
        CommentEvent comment = thread.comment(labels.commentId()).orElseThrow();
        if (!comment.threadId().equals(shownThread)) {
            shownThread = comment.threadId();
            String title = "── " + thread.title(shownThread) + " ";
            say("");
            line(ink.paint(title + "─".repeat(Math.max(0, width - title.length())), Style.bold));
        }
        say("");
        card.draw(comment, thread.parent(comment), thread.depth(comment), labels)
                .forEach(this::line);
    }

    void complain(String complaint) {
        line(ink.paint(complaint, Style.fg_red));
    }

    void whereToLook(MootService service, String bootstrapServers) {
        say("");
        service.apiAddress().ifPresent(address -> say("HTTP     " + address.resolve("/docs")));
        say("Health   " + service.address().resolve("/health"));
        say("Metrics  " + service.address().resolve("/prometheus"));
        say("Kafka    " + bootstrapServers + ", topics " + Conversation.COMMENTS + ", " + Conversation.LABELS + ", "
                + Conversation.REJECTED);
        say("");
        say("Press Ctrl-C to end the demo. Nothing of it stays on this machine.");
    }

    /** Prints a paragraph, wrapped. */
    void say(String paragraph) {
        if (paragraph.isEmpty()) {
            line("");
        }
        TextLines.wrap(paragraph, width, offset -> 1)
                .forEach(line -> line(paragraph.substring(line.begin(), line.end())));
    }

    private void line(String line) {
        out.println(line);
        out.flush();
    }
}
