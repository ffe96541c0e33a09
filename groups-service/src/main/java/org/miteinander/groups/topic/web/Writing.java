package org.miteinander.groups.topic.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.groups.group.GroupPolicy;
import org.miteinander.groups.group.access.Fields;
import org.miteinander.groups.group.access.GroupsProblem;
import org.miteinander.groups.topic.Contribution;
import org.miteinander.groups.topic.PostAddress;
import org.miteinander.groups.topic.PostId;
import org.miteinander.groups.topic.Text;
import org.miteinander.groups.topic.TopicId;
import org.miteinander.groups.topic.TopicKey;
import org.miteinander.groups.topic.domain.Renderer;
import org.miteinander.groups.topic.domain.WritePost;
import org.miteinander.platform.Caller;
import org.miteinander.platform.Ids;
import org.miteinander.platform.problem.CommonProblem;
import org.miteinander.platform.problem.ProblemException;
import org.miteinander.platform.store.Receipts;
import org.springframework.stereotype.Component;

/** From what somebody sent to a post, once per {@code Idempotency-Key}. */
@Component
final class Writing {
    private final WritePost writePost;
    private final Renderer renderer;
    private final Receipts receipts;
    private final PostingLimits limits;
    private final Clock clock;

    Writing(WritePost writePost, Renderer renderer, Receipts receipts, PostingLimits limits, Clock clock) {
        this.writePost = writePost;
        this.renderer = renderer;
        this.receipts = receipts;
        this.limits = limits;
        this.clock = clock;
    }

    /** A new topic bears the id of its first post. */
    PostJson.Written open(Caller.Member caller, GroupPolicy policy, String key, TopicJson.Opening opening) {
        Fields fields = new Fields();
        String title = fields.text("title", opening.title(), limits.titleLength());
        Text text = text(fields, opening.text());
        Receipts.Claim claim = claim(caller, key, List.of(policy.group().id(), opening));
        TopicKey place = new TopicKey(caller.federation(), policy.group().id(), new TopicId(claim.id()));
        return written(caller, policy, claim, place, title, text, null);
    }

    PostJson.Written reply(Caller.Member caller, GroupPolicy policy, TopicKey place, String key, PostJson.Reply reply) {
        Text text = text(new Fields(), reply.text());
        String inReplyTo = reply.inReplyTo();
        Receipts.Claim claim = claim(caller, key, List.of(place, reply));
        return written(caller, policy, claim, place, null, text, inReplyTo == null ? null : new PostId(inReplyTo));
    }

    /** @throws ProblemException invalid, with everything that is wrong */
    Text text(Fields fields, @Nullable String typed) {
        String source = fields.text("text", typed, limits.maxLength());
        fields.check();
        Text text = renderer.render(source);
        if (text.html().isBlank()) {
            fields.flaw("text", "Davon wäre nichts zu sehen.", "Nothing of this would be visible.");
            fields.check();
        }
        return text;
    }

    private Receipts.Claim claim(Caller.Member caller, String key, List<?> body) {
        return receipts.claim(caller.federation(), caller.member(), key, body, () -> Ids.next(clock.instant()));
    }

    private PostJson.Written written(
            Caller.Member caller,
            GroupPolicy policy,
            Receipts.Claim claim,
            TopicKey place,
            @Nullable String title,
            Text text,
            @Nullable PostId inReplyTo) {
        Contribution contribution = new Contribution(
                new PostId(claim.id()), place, title, caller.member(), text, inReplyTo, clock.instant());
        boolean repeated = claim instanceof Receipts.Claim.Repeated;
        return switch (writePost.handle(policy, contribution, repeated)) {
            case WritePost.Outcome.Published(PostAddress at) ->
                new PostJson.Written(claim.id(), at.seq(), at.page(), TopicJson.State.PUBLISHED);
            case WritePost.Outcome.Pending _ -> new PostJson.Written(claim.id(), null, null, TopicJson.State.PENDING);
            case WritePost.Outcome.NoSuchTopic _ -> throw new ProblemException(GroupsProblem.NO_SUCH_TOPIC);
            case WritePost.Outcome.Locked _ -> throw new ProblemException(GroupsProblem.TOPIC_LOCKED);
            case WritePost.Outcome.NothingToAnswer _ ->
                throw new ProblemException(CommonProblem.INVALID)
                        .field(
                                "inReplyTo",
                                "Der Beitrag, auf den geantwortet wird, steht nicht in diesem Thema.",
                                "The post that this answers is not in this topic.");
        };
    }
}
