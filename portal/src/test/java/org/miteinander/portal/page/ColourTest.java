package org.miteinander.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    private static final Path STYLESHEET = Path.of("src/main/resources/static/assets/css/miteinander.css");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");

    @Test
    void contrast_is_that_of_WCAG() {
        assertThat(Colour.parse("#000000").contrast(Colour.WHITE)).isEqualTo(21, within(0.001));
        assertThat(Colour.parse("#777777").contrast(Colour.WHITE)).isEqualTo(4.478, within(0.001));
        assertThat(Colour.WHITE.contrast(Colour.parse("#767676"))).isEqualTo(4.542, within(0.001));
    }

    @Test
    void only_six_hex_digits_are_a_colour() {
        assertThat(Colour.parse("#1D5c63")).hasToString("#1d5c63");
        assertThat(Colour.isColour("red")).isFalse();
        assertThat(Colour.isColour("#12345")).isFalse();
        assertThat(Colour.isColour("#12345g")).isFalse();
        assertThatThrownBy(() -> Colour.parse("url(x)")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @DisplayName("A-01: text can be read in every brand colour, light and dark")
    @ValueSource(
            strings = {"#1d5c63", "#6a3d9a", "#ffff00", "#ffffff", "#000000", "#ff7f00", "#808080", "#6f6f6f", "#00ff00"
            })
    void every_brand_gives_readable_text(String brand) throws IOException {
        Map<String, String> tokens = tokens(FederationStyle.css(federation(brand)));
        Map<String, String> surfaces = surfaces();
        assertThat(surfaces).hasSize(10);
        surfaces.forEach((surface, colour) -> {
            String accent = surface.startsWith("light.") ? "light.accent" : "dark.accent";
            assertThat(Colour.parse(tokens.get(accent)).contrast(Colour.parse(colour)))
                    .as(brand + " as accent on " + surface)
                    .isGreaterThanOrEqualTo(Colour.TEXT);
        });
        assertThat(contrast(tokens, "light.brand", "light.brand-ink")).isGreaterThanOrEqualTo(Colour.TEXT);
        assertThat(contrast(tokens, "dark.brand", "dark.brand-ink")).isGreaterThanOrEqualTo(Colour.TEXT);
    }

    @Test
    @DisplayName("A-01: the platform's own colours can be read, light and dark")
    void the_stylesheet_keeps_its_contrasts() throws IOException {
        Map<String, String> tokens = tokens(Files.readString(STYLESHEET));
        for (String scheme : List.of("light.", "dark.")) {
            for (String surface : List.of("paper", "paper-2")) {
                for (String text : List.of("ink", "ink-2", "accent", "danger")) {
                    assertThat(contrast(tokens, scheme + surface, scheme + text))
                            .as(scheme + text + " on " + surface)
                            .isGreaterThanOrEqualTo(Colour.TEXT);
                }
                assertThat(contrast(tokens, scheme + surface, scheme + "line"))
                        .as(scheme + "line on " + surface)
                        .isGreaterThanOrEqualTo(Colour.SHAPE);
            }
            for (String state : List.of("ok-paper", "warn-paper", "danger-paper", "mark")) {
                assertThat(contrast(tokens, scheme + state, scheme + "ink"))
                        .as(scheme + "ink on " + state)
                        .isGreaterThanOrEqualTo(Colour.TEXT);
            }
            assertThat(contrast(tokens, scheme + "danger-paper", scheme + "danger"))
                    .isGreaterThanOrEqualTo(Colour.TEXT);
            assertThat(contrast(tokens, scheme + "warn-paper", scheme + "accent"))
                    .isGreaterThanOrEqualTo(Colour.TEXT);
            assertThat(contrast(tokens, scheme + "brand", scheme + "brand-ink")).isGreaterThanOrEqualTo(Colour.TEXT);
            assertThat(contrast(tokens, scheme + "focus", scheme + "focus-gap")).isGreaterThanOrEqualTo(Colour.SHAPE);
        }
        surfaces()
                .forEach((surface, colour) -> assertThat(contrast(
                                tokens, surface, surface.startsWith("light.") ? "light.accent" : "dark.accent"))
                        .as("accent on " + surface)
                        .isGreaterThanOrEqualTo(Colour.TEXT));
    }

    /** Everything text can stand on: the tokens called paper, in both schemes. */
    private static Map<String, String> surfaces() throws IOException {
        var surfaces = new HashMap<>(tokens(Files.readString(STYLESHEET)));
        surfaces.keySet().removeIf(name -> !name.matches(".*\\.([a-z]+-)?paper(-2)?"));
        return surfaces;
    }

    private static double contrast(Map<String, String> tokens, String one, String other) {
        return Colour.parse(tokens.get(one)).contrast(Colour.parse(tokens.get(other)));
    }

    /** The colours of both schemes; what the dark one does not change stays as it is. */
    private static Map<String, String> tokens(String css) {
        String spaced = css.replaceAll("--([a-z0-9-]+):\\s*(#[0-9a-f]{6})[;}]", "--$1: $2;");
        int dark = spaced.indexOf("prefers-color-scheme");
        var tokens = new HashMap<String, String>();
        TOKEN.matcher(spaced.substring(0, dark)).results().forEach(found -> {
            tokens.put("light." + found.group(1), found.group(2));
            tokens.put("dark." + found.group(1), found.group(2));
        });
        TOKEN.matcher(spaced.substring(dark))
                .results()
                .forEach(found -> tokens.put("dark." + found.group(1), found.group(2)));
        return tokens;
    }

    private static FederationView federation(String brand) {
        return new FederationView("rheuma", "Rheuma", "", brand, "#ffffff", "DU", "", "", false, List.of(), true);
    }
}
