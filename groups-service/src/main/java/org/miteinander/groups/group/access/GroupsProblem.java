package org.miteinander.groups.group.access;

import java.util.Locale;
import org.miteinander.platform.problem.ProblemType;

/** Refusals of this service; code and status are its contract. */
public enum GroupsProblem implements ProblemType {
    NO_SUCH_GROUP(404, "Diese Gruppe gibt es hier nicht.", "There is no such group here."),
    NO_SUCH_TOPIC(404, "Dieses Thema gibt es hier nicht.", "There is no such topic here."),
    NO_SUCH_POST(404, "Diesen Beitrag gibt es hier nicht.", "There is no such post here."),
    NO_SUCH_ITEM(404, "Diesen Beitrag gibt es in der Warteschlange nicht.", "There is no such item in the queue."),
    MEMBERS_ONLY(403, "Das ist nur für Mitglieder dieser Gruppe.", "This is for members of this group only."),
    NOT_WELCOME(403, "Diese Gruppe steht hier nicht offen.", "This group is not open to you."),
    EDIT_WINDOW_OVER(
            403, "Die Zeit zum Ändern dieses Beitrags ist vorbei.", "The time for changing this post is over."),
    ALREADY_MEMBER(409, "Diese Person gehört der Gruppe schon an.", "This person is in the group already."),
    ALREADY_ASKED(409, "Um Aufnahme wurde schon gebeten.", "The request to join was made already."),
    NOT_ASKED(
            409,
            "Diese Person hat nicht um Aufnahme gebeten; sie kann eingeladen werden.",
            "This person has not asked to join; they can be invited."),
    STANDING_CHANGED(
            409,
            "Inzwischen steht diese Person anders zur Gruppe. Bitte noch einmal ansehen.",
            "This person stands differently to the group by now. Please have another look."),
    TOPIC_LOCKED(409, "Dieses Thema ist geschlossen.", "This topic is locked."),
    EDIT_WAITING(
            409,
            "Eine frühere Änderung dieses Beitrags wartet noch auf Freigabe.",
            "An earlier change of this post still waits for approval."),
    ALREADY_DECIDED(409, "Darüber wurde schon entschieden.", "This was decided already.");

    private final int status;
    private final String german;
    private final String english;

    GroupsProblem(int status, String german, String english) {
        this.status = status;
        this.german = german;
        this.english = english;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String german() {
        return german;
    }

    @Override
    public String english() {
        return english;
    }
}
