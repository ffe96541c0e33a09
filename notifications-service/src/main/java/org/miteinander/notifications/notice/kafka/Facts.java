package org.miteinander.notifications.notice.kafka;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miteinander.notifications.notice.domain.Happening;
import org.miteinander.platform.MemberId;
import org.miteinander.platform.event.Event;
import tools.jackson.databind.JsonNode;

/** From the wire to what happened; types nobody is told about give nothing. */
final class Facts {
    private Facts() {}

    static Optional<Happening> ofGroups(Event event) {
        return switch (event.type()) {
            case "group.posted.v1" ->
                Optional.of(new Happening.Posted(
                        event.text("group"),
                        event.text("topic"),
                        number(event, "page"),
                        number(event, "seq"),
                        optional(event, "author"),
                        optional(event, "inReplyToAuthor")));
            case "post.pending.v1" ->
                Optional.of(new Happening.PostWaits(event.text("group"), event.text("item"), who(event, "author")));
            case "post.approved.v1" ->
                Optional.of(new Happening.PostApproved(
                        event.text("group"),
                        event.text("topic"),
                        number(event, "page"),
                        number(event, "seq"),
                        who(event, "author")));
            case "post.rejected.v1" ->
                Optional.of(new Happening.PostRejected(event.text("group"), event.text("item"), who(event, "author")));
            case "group.asked.v1" -> Optional.of(new Happening.AskedToJoin(event.text("group"), who(event, "member")));
            case "group.joined.v1" ->
                Optional.of(new Happening.Joined(
                        event.text("group"),
                        who(event, "member"),
                        event.data().path("admitted").asBoolean(false)));
            case "group.refused.v1" ->
                Optional.of(new Happening.JoinRefused(event.text("group"), who(event, "member")));
            case "group.invited.v1" -> Optional.of(new Happening.Invited(event.text("group"), who(event, "member")));
            default -> Optional.empty();
        };
    }

    static Optional<Happening> ofCounselling(Event event) {
        return switch (event.type()) {
            case "enquiry.sent.v1" -> Optional.of(new Happening.EnquirySent(event.text("case"), who(event, "seeker")));
            case "case.taken.v1" -> Optional.of(new Happening.CaseTaken(event.text("case"), who(event, "seeker")));
            case "case.message.v1" -> Optional.of(new Happening.CaseMessage(event.text("case"), who(event, "to")));
            case "case.handed-back.v1" ->
                Optional.of(new Happening.CaseHandedBack(event.text("case"), who(event, "seeker")));
            case "case.closed.v1" ->
                Optional.of(new Happening.CaseClosed(
                        event.text("case"),
                        who(event, "seeker"),
                        optional(event, "counsellor"),
                        event.data().path("by").asString("").equals("SEEKER")));
            default -> Optional.empty();
        };
    }

    private static MemberId who(Event event, String field) {
        return new MemberId(event.text(field));
    }

    private static @Nullable MemberId optional(Event event, String field) {
        JsonNode value = event.data().path(field);
        return value.isString() ? new MemberId(value.asString()) : null;
    }

    private static int number(Event event, String field) {
        JsonNode value = event.data().path(field);
        if (!value.isIntegralNumber()) {
            throw new IllegalArgumentException("event: no " + field + " (expected: a whole number)");
        }
        return value.asInt();
    }
}
