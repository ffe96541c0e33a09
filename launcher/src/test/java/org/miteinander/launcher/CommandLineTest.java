package org.miteinander.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @Test
    void up_alone_stays_in_the_foreground_with_demo_data() {
        assertThat(parse("up")).isEqualTo(new Command.Up(false, false, false, true, false));
    }

    @Test
    void the_options_of_up_may_come_in_any_order() {
        assertThat(parse("up --full-jit --no-demo --fresh --detach"))
                .isEqualTo(new Command.Up(true, false, true, false, true));
    }

    @Test
    void the_last_step_of_the_build_takes_no_options() {
        assertThat(parse("build")).isEqualTo(new Command.Build());
        assertThatThrownBy(() -> parse("build keycloak")).isInstanceOf(CannotRunException.class);
    }

    @Test
    void logs_follow_all_parts_unless_told_otherwise() {
        assertThat(parse("logs")).isEqualTo(new Command.Logs(null, true));
        assertThat(parse("logs groups --no-follow")).isEqualTo(new Command.Logs("groups", false));
    }

    @Test
    void an_import_takes_several_files_and_a_source() {
        assertThat(parse("import directory a.json --source Sachsen b.csv"))
                .isEqualTo(new Command.Import("directory", "Sachsen", List.of(Path.of("a.json"), Path.of("b.csv"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up --wrong",
                "down now",
                "status all",
                "logs a b",
                "import",
                "import groups x",
                "import postcodes",
                "import postcodes --source x y",
                "fly"
            })
    void a_wrong_word_is_refused_with_a_sentence_that_names_it(String words) {
        assertThatThrownBy(() -> parse(words))
                .isInstanceOf(CannotRunException.class)
                .hasMessageEndingWith(".");
    }

    private static Command parse(String words) {
        return CommandLine.parse(List.of(words.split(" ")));
    }
}
