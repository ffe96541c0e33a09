package org.miteinander.counselling.cases.domain;

import org.miteinander.platform.FederationId;

/** Puts messages that count already into the list; repeats what a crash cut off. */
public final class PlaceMessages {
    private final Cases cases;
    private final Messages messages;

    public PlaceMessages(Cases cases, Messages messages) {
        this.cases = cases;
        this.messages = messages;
    }

    public void handle(Dossier dossier) {
        CaseFile file = dossier.state().file();
        dossier.unplaced().forEach(u -> place(file.federation(), file.id(), u.message(), u.seq()));
    }

    void place(FederationId federation, CaseId id, MessageId message, long seq) {
        messages.place(federation, id, message, seq);
        cases.placed(federation, id, message);
    }
}
