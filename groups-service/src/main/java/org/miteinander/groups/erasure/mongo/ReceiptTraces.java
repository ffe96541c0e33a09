package org.miteinander.groups.erasure.mongo;

import java.time.Instant;
import org.miteinander.groups.erasure.MemberTraces;
import org.miteinander.platform.FederationId;
import org.miteinander.platform.MemberId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Removes the receipts of what an erased person sent: their ids begin with federation and member. */
@Component
final class ReceiptTraces implements MemberTraces {
    private static final String COLLECTION = "receipts";

    private final MongoTemplate mongo;

    ReceiptTraces(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String kind() {
        return "receipts";
    }

    @Override
    public Result erase(FederationId federation, MemberId member, Instant at) {
        String person = federation + "|" + member;
        // '}' follows '|': everything that begins with the person and '|' lies between the two
        Criteria own = Criteria.where("_id").gt(person + "|").lt(person + "}");
        return new Result(mongo.remove(Query.query(own), COLLECTION).getDeletedCount(), true);
    }
}
