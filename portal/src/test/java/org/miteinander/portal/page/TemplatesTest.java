package org.miteinander.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules every template keeps, checked on the source: no words of its own, nothing inline, nothing unescaped. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern WORDS_IN_ATTRIBUTES =
            Pattern.compile("(?:title|alt|placeholder|aria-label|data-label)=\"[^\"$]*\\p{L}");
    private static final Pattern WORDS_IN_CALLS =
            Pattern.compile("\\b(?:label|hint|text|title)\\s*=\\s*\"[^\"]*\\p{L}[^\"]*\"\\s*[,)]");
    /** A word as people write it: a capital and small letters, two words, or a letter no name in code has. */
    private static final Pattern WORDS_IN_EXPRESSIONS =
            Pattern.compile("(?:^|\\s)\\p{Lu}\\p{Ll}|\\p{L}\\s+\\p{L}|[^\\x00-\\x7F]");

    private static final Pattern INLINE = Pattern.compile(
            "<style|<script(?![^>]*\\bsrc=)|\\sstyle=|\\son[a-z]+=|javascript:|\\shx-", Pattern.CASE_INSENSITIVE);

    @Test
    void no_template_has_words_of_its_own() throws IOException {
        var found = new TreeSet<String>();
        for (Path template : templates()) {
            String source = Files.readString(template);
            Template.words(source).forEach(word -> found.add(template + ": " + word));
            WORDS_IN_ATTRIBUTES.matcher(source).results().forEach(hit -> found.add(template + ": " + hit.group()));
            WORDS_IN_CALLS.matcher(source).results().forEach(hit -> found.add(template + ": " + hit.group()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_expression_has_words_of_its_own() throws IOException {
        var found = new TreeSet<String>();
        for (Path template : templates()) {
            Template.literals(Files.readString(template)).stream()
                    .filter(literal -> WORDS_IN_EXPRESSIONS.matcher(literal).find())
                    .forEach(literal -> found.add(template + ": " + literal));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_scanner_sees_words_in_expressions() {
        assertThat(Template.literals("<p>${open ? \"Gruppe {0}\" : page.t(\"a.b\")} \"c\"</p>"))
                .containsExactly("Gruppe {0}", "a.b");
        assertThat(WORDS_IN_EXPRESSIONS.matcher("Gruppe").find()).isTrue();
        assertThat(WORDS_IN_EXPRESSIONS.matcher("noch offen").find()).isTrue();
        assertThat(WORDS_IN_EXPRESSIONS.matcher("group.list.title").find()).isFalse();
        assertThat(WORDS_IN_EXPRESSIONS.matcher("inReplyTo").find()).isFalse();
        assertThat(WORDS_IN_EXPRESSIONS.matcher("APPROVE").find()).isFalse();
    }

    @Test
    void only_one_template_puts_out_html_as_it_is() throws IOException {
        var found = new TreeSet<String>();
        for (Path template : templates()) {
            if (Files.readString(template).contains("$unsafe{")) {
                found.add(TEMPLATES.relativize(template).toString());
            }
        }
        assertThat(found).containsExactly("part/html.jte");
    }

    @Test
    void nothing_is_inline_that_the_content_security_policy_forbids() throws IOException {
        var found = new TreeSet<String>();
        for (Path template : templates()) {
            INLINE.matcher(Files.readString(template))
                    .results()
                    .forEach(hit -> found.add(template + ": " + hit.group()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_form_is_sent_by_get_or_post_within_the_site() throws IOException {
        Pattern form = Pattern.compile("<form\\b[^>]*>");
        var found = new TreeSet<String>();
        for (Path template : templates()) {
            form.matcher(Files.readString(template).replaceAll("\\$\\{[^}]*}", "x"))
                    .results()
                    .forEach(hit -> {
                        if (!hit.group().contains("method=\"") || hit.group().contains("action=\"http")) {
                            found.add(template + ": " + hit.group());
                        }
                    });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_scanner_sees_words() {
        assertThat(Template.words("@param String x\n<p>${x} Hallo</p>")).containsExactly("Hallo");
        assertThat(Template.words("@template.layout(page = page, content = @`<h1>Titel</h1>`)"))
                .containsExactly("Titel");
        assertThat(Template.words("@if(a > \"b\")<b>${page.t(\"a.b\")}</b>@else · @endif<%-- note --%>&amp;"))
                .isEmpty();
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> found = files.filter(f -> f.toString().endsWith(".jte")).toList();
            assertThat(found).hasSizeGreaterThan(20);
            return found;
        }
    }

    /** Takes everything away from a template that is not text for people. */
    private static final class Template {
        private final String source;
        private final StringBuilder text = new StringBuilder();
        private final List<String> contents = new ArrayList<>();
        private int at;

        private Template(String source) {
            this.source = source;
        }

        static List<String> words(String source) {
            var template = new Template(source.replaceAll("(?m)^@(import|param)\\b.*$", ""));
            template.run();
            String rest =
                    template.text.toString().replaceAll("(?s)<[^>]*>", " ").replaceAll("&[a-z]+;", " ");
            var words = new ArrayList<String>();
            Pattern.compile("\\p{L}+").matcher(rest).results().forEach(word -> words.add(word.group()));
            template.contents.forEach(content -> words.addAll(words(content)));
            return words;
        }

        /** The texts in quotes of all expressions that are put out. */
        static List<String> literals(String source) {
            var template = new Template(source);
            var literals = new ArrayList<String>();
            for (int from = source.indexOf("${"); from >= 0; from = source.indexOf("${", from + 2)) {
                String expression = source.substring(from + 2, template.end(from + 2, '{', '}'));
                Pattern.compile("\"([^\"]*)\"")
                        .matcher(expression)
                        .results()
                        .forEach(text -> literals.add(text.group(1)));
            }
            return literals;
        }

        private void run() {
            while (at < source.length()) {
                if (source.startsWith("<%--", at)) {
                    at = source.indexOf("--%>", at) + 4;
                } else if (starts("${") || starts("!{") || starts("$unsafe{")) {
                    at = end(source.indexOf('{', at) + 1, '{', '}') + 1;
                } else if (starts("@template.") || starts("@if(") || starts("@elseif(") || starts("@for(")) {
                    at = end(source.indexOf('(', at) + 1, '(', ')') + 1;
                } else if (starts("@else") || starts("@endif") || starts("@endfor")) {
                    at += starts("@endfor") ? 7 : starts("@endif") ? 6 : 5;
                } else {
                    text.append(source.charAt(at));
                    at++;
                }
            }
        }

        private boolean starts(String keyword) {
            return source.startsWith(keyword, at);
        }

        /** Where the brace that is already open closes; texts in quotes do not count, contents are kept for later. */
        private int end(int from, char open, char close) {
            int depth = 1;
            for (int i = from; i < source.length(); i++) {
                char c = source.charAt(i);
                if (c == '"') {
                    i = source.indexOf('"', i + 1);
                } else if (c == '`') {
                    int stop = source.indexOf('`', i + 1);
                    contents.add(source.substring(i + 1, stop));
                    i = stop;
                } else if (c == open) {
                    depth++;
                } else if (c == close && --depth == 0) {
                    return i;
                }
            }
            throw new IllegalArgumentException("brace: never closed after " + source.substring(from));
        }
    }
}
