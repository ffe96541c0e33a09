package org.miteinander.identity.erasure.domain;

/** The proofs of erasure; they say nothing about who the member was. */
public interface Proofs {
    /** Keeps the proof; the same service's word about the same member again replaces it. */
    void keep(Proof proof);
}
