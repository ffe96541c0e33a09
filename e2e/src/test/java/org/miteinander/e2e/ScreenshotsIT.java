package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miteinander.e2e.Forum.RHEUMA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes the pictures in {@code docs/images}; runs only when asked for. */
@ExtendWith(Platform.class)
@Tag("screenshots")
class ScreenshotsIT {
    private static final Path IMAGES = Platform.CHECKOUT.resolve("docs/images");

    private enum Device {
        PHONE(390, 844),
        DESK(1280, 900);

        private final int width;
        private final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void pictures_for_the_readme(ColorScheme scheme) throws Exception {
        Register.fill();
        Files.createDirectories(IMAGES);
        for (Device device : Device.values()) {
            try (Visitor visitor = Visitor.with(device.width, device.height, scheme)) {
                String shape = "-" + device + "-" + scheme + ".png";
                visitor.awaitText("/search?q=Depression&place=04109", "Leipzig");
                take(visitor.open("/"), "home" + shape);
                take(visitor.open("/search?q=Depression&place=04109"), "search" + shape);
                visitor.signIn("anna.k", "/" + RHEUMA);
                String group = Forum.group(visitor, RHEUMA, "Rheuma und Beruf");
                take(visitor.open(Forum.topic(visitor, group, "Wie sagt ihr es im Betrieb?")), "topic" + shape);
                take(visitor.open("/" + RHEUMA + "/inbox"), "inbox" + shape);
                visitor.forget().signIn("rheuma-moderation", "/" + RHEUMA + "/queue");
                take(visitor, "queue" + shape);
            }
        }
    }

    private static void take(Visitor visitor, String name) {
        Path image = IMAGES.resolve(name.toLowerCase(Locale.ROOT));
        visitor.page.screenshot(
                new Page.ScreenshotOptions().setPath(image).setAnimations(ScreenshotAnimations.DISABLED));
        assertThat(image).isNotEmptyFile();
    }
}
