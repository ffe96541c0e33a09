package org.miteinander.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Entries for the register: always our own examples, and real lists when they lie beside the checkout. */
final class Register {
    private static final Path FIXTURE = Path.of("src/test/resources/register").toAbsolutePath();
    private static final Path REAL = Platform.CHECKOUT.resolveSibling("shared").resolve("data");
    private static boolean imported;

    private Register() {}

    static boolean realFiles() {
        return Files.exists(REAL.resolve("saxony-group-topics.json"));
    }

    /** Imports once; a platform that is not ours must have entries of its own. */
    static synchronized void fill() throws IOException, InterruptedException {
        if (imported || !Platform.isOwn()) {
            return;
        }
        imported = true;
        Path postcodes = REAL.resolve("postcodes-de.csv");
        Platform.launcher(
                "import",
                "postcodes",
                (Files.exists(postcodes) ? postcodes : FIXTURE.resolve("postcodes.csv")).toString());
        Platform.launcher(
                "import",
                "directory",
                "--source",
                "e2e-examples",
                FIXTURE.resolve("contact-points.json").toString(),
                FIXTURE.resolve("group-topics.json").toString());
        if (realFiles()) {
            List<String> words = new ArrayList<>(List.of("import", "directory", "--source", "saxony"));
            words.add(REAL.resolve("saxony-contact-points.json").toString());
            words.add(REAL.resolve("saxony-group-topics.json").toString());
            Platform.launcher(words.toArray(String[]::new));
        }
    }
}
