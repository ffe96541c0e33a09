package org.miteinander.portal.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.People;

/** What the templates of the queue show. */
public final class QueueViews {

    private QueueViews() {}

    /**
     * A queue.
     *
     * @param group the name of the group whose queue this is; empty for everything the reader moderates
     */
    public record Queue(
            List<Entry> items,
            String group,
            String path,
            @Nullable String next,
            String done) {}

    /**
     * One post that waits, or what was decided about it.
     *
     * @param id the post's id in the queue
     * @param item null when only the decision is known
     * @param path where the decision is sent
     * @param back the queue it stands in
     * @param decided null while nobody has decided
     * @param conflict whether somebody else was faster than the reader
     */
    public record Entry(
            String id,
            QueueJson.@Nullable Item item,
            String path,
            String groupPath,
            String back,
            People people,
            Form form,
            QueueJson.@Nullable Decision decided,
            boolean conflict) {}

    /**
     * What became of a post, for the person who wrote it.
     *
     * @param again what was written, to be changed and sent once more
     * @param path where that is sent
     */
    public record Own(QueueJson.Item item, String groupPath, String path, Form again) {

        /** Whether it is a new text for a post, which stays as it was when this is rejected. */
        public boolean edit() {
            return item.edits() != null;
        }

        public boolean rejected() {
            QueueJson.Decision decided = item.decided();
            return decided != null && !decided.approved();
        }
    }
}
