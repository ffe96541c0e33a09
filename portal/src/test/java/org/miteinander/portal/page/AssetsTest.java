package org.miteinander.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private static final Path STATIC = Path.of("src/main/resources/static/assets");

    @Test
    void the_stylesheet_stays_below_30_kilobytes() throws IOException {
        assertThat(Files.size(STATIC.resolve("css/miteinander.css"))).isLessThanOrEqualTo(30_000);
    }

    @Test
    void scripts_stay_below_40_kilobytes_on_the_line() throws IOException {
        int own = compressed(Files.readAllBytes(STATIC.resolve("js/main.js")));
        int htmx = compressed(
                resource("/META-INF/resources/webjars/htmx.org/" + Assets.HTMX_VERSION + "/dist/htmx.min.js"));
        assertThat(own + htmx).isLessThanOrEqualTo(40_000);
    }

    @Test
    void a_first_page_stays_below_100_kilobytes_with_everything_it_needs() throws IOException {
        int sum = compressed(Files.readAllBytes(STATIC.resolve("css/miteinander.css")))
                + compressed(Files.readAllBytes(STATIC.resolve("js/main.js")))
                + compressed(
                        resource("/META-INF/resources/webjars/htmx.org/" + Assets.HTMX_VERSION + "/dist/htmx.min.js"))
                + (int) Files.size(STATIC.resolve("fonts/AtkinsonHyperlegible-Regular.woff2"))
                + (int) Files.size(STATIC.resolve("fonts/AtkinsonHyperlegible-Bold.woff2"));
        assertThat(sum).isLessThanOrEqualTo(85_000);
    }

    @Test
    void no_asset_asks_another_host() throws IOException {
        String css = Files.readString(STATIC.resolve("css/miteinander.css"));
        String script = Files.readString(STATIC.resolve("js/main.js"));
        assertThat(css).doesNotContain("http:", "https:", "@import");
        assertThat(script).doesNotContain("http:", "https:", "import ", "eval(", "innerHTML");
    }

    @Test
    void layers_stand_in_their_order() throws IOException {
        assertThat(Files.readString(STATIC.resolve("css/miteinander.css")))
                .contains("@layer reset, tokens, base, layout, components, utilities;");
    }

    @Test
    void addresses_carry_a_version_of_their_content() {
        assertThat(Assets.stylesheet()).matches("/assets/css/miteinander\\.css\\?v=[0-9a-f]{12}");
        assertThat(Assets.script()).matches("/assets/js/main\\.js\\?v=[0-9a-f]{12}");
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream content = Objects.requireNonNull(AssetsTest.class.getResourceAsStream(path), path)) {
            return content.readAllBytes();
        }
    }

    private static int compressed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        assertThat(new String(content, StandardCharsets.UTF_8)).isNotEmpty();
        return bytes.size();
    }
}
