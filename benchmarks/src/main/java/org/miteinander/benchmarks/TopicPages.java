package org.miteinander.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** A page with 20 posts as HTML through gateway, portal and groups, for a member with a session and for a guest. */
final class TopicPages implements Figure {
    private static final Load LOAD = new Load(8, Duration.ofSeconds(20));
    private static final int PER_SECOND = 200;
    private static final int MILLIS = 60;
    private static final int POSTS = 20;
    private static final Pattern POST = Pattern.compile("id=\"post-\\d+\"");
    private static final String SIGN_OUT = "action=\"/logout\"";

    @Override
    public List<Row> measure(Ground ground) throws IOException, InterruptedException {
        Forum forum = ground.forum();
        URI uri = ground.page(forum.topic(forum.longTopic()) + "?page=1");
        HttpRequest member =
                request(uri).header("Cookie", ground.session(Ground.READER)).build();
        return List.of(
                row(ground, "topic page, member", member, true),
                row(ground, "topic page, guest", request(uri).build(), false));
    }

    static HttpRequest.Builder request(URI uri) {
        return Web.to(uri).header("Accept", "text/html").GET();
    }

    private static Row row(Ground ground, String name, HttpRequest request, boolean member)
            throws InterruptedException, IOException {
        check(Web.send(request).expect(200), member);
        ground.say(name + ": 8 readers");
        AtomicBoolean whole = new AtomicBoolean(true);
        Load.Result result = LOAD.run(ground.cpu(), _ -> {
            Answer answer = Web.send(request).expect(200);
            if (member != answer.body().contains(SIGN_OUT)) {
                whole.set(false);
            }
        });
        if (!whole.get()) {
            throw new CannotMeasureException("Some answers were for somebody else than the one who asked.");
        }
        boolean met = result.clean()
                && result.perSecond() >= PER_SECOND
                && result.samples().millis(95) <= MILLIS;
        String budget = "≥ " + PER_SECOND + " pages/s, p95 ≤ " + MILLIS + " ms";
        return Row.of(name, result.text("pages"), budget, met, result.cpu());
    }

    /** A fast page without its posts would be no figure. */
    private static void check(Answer answer, boolean member) {
        long posts = POST.matcher(answer.body()).results().count();
        if (posts != POSTS || member != answer.body().contains(SIGN_OUT)) {
            throw new CannotMeasureException("The topic page shows " + posts + " posts to "
                    + (answer.body().contains(SIGN_OUT) ? "a member" : "a guest") + " (expected: " + POSTS + " to "
                    + (member ? "a member" : "a guest") + ").");
        }
    }
}
