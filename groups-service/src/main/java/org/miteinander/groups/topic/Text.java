package org.miteinander.groups.topic;

/**
 * What somebody wrote.
 *
 * @param source as it was typed (Markdown)
 * @param html sanitised once, when it was written
 * @param renderer the version of the rules that made the HTML
 */
public record Text(String source, String html, int renderer) {
    /** What is left of a deleted post. */
    public static Text none() {
        return new Text("", "", 0);
    }
}
