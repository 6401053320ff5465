package dev.moot.training.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of a public GitHub repository at one commit, written {@code owner/name@commit:path}.
 *
 * @param repository {@code owner/name}
 * @param commit the commit's full hash: the file there can never change
 * @param path the path within the repository
 */
public record Source(String repository, String commit, String path) {

    private static final Pattern FORM = Pattern.compile("([\\w.-]+/[\\w.-]+)@([0-9a-f]{40}):(.+)");

    /** Reads the written form. */
    public static Source parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a source is 'owner/name@commit:path', got: " + text);
        }
        return new Source(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** Returns where the raw file is, on a server laid out as raw.githubusercontent.com is. */
    public URI rawAddress(URI base) {
        String path = base.getPath().replaceAll("/+$", "") + "/" + repository + "/" + commit + "/" + this.path;
        try {
            return new URI(base.getScheme(), base.getAuthority(), path, null, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address can be made of " + this, e);
        }
    }

    @Override
    public String toString() {
        return repository + "@" + commit + ":" + path;
    }
}
