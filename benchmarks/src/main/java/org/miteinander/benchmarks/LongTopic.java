package org.miteinander.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether page 50 of a long topic is as fast as its first: one reader who asks for them in turn. */
final class LongTopic implements Figure {
    private static final int WARM_UP = 200;
    private static final int EACH = 1_000;
    private static final double MOST_SLOWER = 10;

    @Override
    public List<Row> measure(Ground ground) throws IOException, InterruptedException {
        Forum forum = ground.forum();
        HttpRequest first = request(ground, forum, 1);
        HttpRequest last = request(ground, forum, Forum.PAGES);
        ground.say("page " + Forum.PAGES + " against page 1: 1 reader");
        compare(first, last, WARM_UP);
        Map<String, Long> before = ground.cpu().millis();
        List<Samples> pages = compare(first, last, EACH);
        String cpu = Cpu.perRequest(before, ground.cpu().millis(), 2 * EACH);
        Samples one = pages.getFirst();
        Samples fifty = pages.getLast();
        double slower = 100 * (fifty.millis(50) / one.millis(50) - 1);
        String measured = String.format(
                Locale.ROOT,
                "%+.1f %% at p50 (page 1 %s, %s; page %d %s, %s)",
                slower,
                one.text(50),
                one.text(95),
                Forum.PAGES,
                fifty.text(50),
                fifty.text(95));
        return List.of(Row.of("page 50 of 1,000 posts", measured, "≤ +10 % of page 1", slower <= MOST_SLOWER, cpu));
    }

    private static HttpRequest request(Ground ground, Forum forum, int page) throws IOException, InterruptedException {
        return TopicPages.request(ground.page(forum.topic(forum.longTopic()) + "?page=" + page))
                .header("Cookie", ground.session(Ground.READER))
                .build();
    }

    /** Turn about, so that whatever else happens on the machine hits both. */
    private static List<Samples> compare(HttpRequest first, HttpRequest last, int each)
            throws IOException, InterruptedException {
        long[] one = new long[each];
        long[] fifty = new long[each];
        for (int i = 0; i < each; i++) {
            one[i] = nanos(first);
            fifty[i] = nanos(last);
        }
        List<Samples> pages = new ArrayList<>();
        pages.add(Samples.ofNanos(one));
        pages.add(Samples.ofNanos(fifty));
        return pages;
    }

    private static long nanos(HttpRequest request) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Web.send(request).expect(200);
        return System.nanoTime() - begun;
    }
}
