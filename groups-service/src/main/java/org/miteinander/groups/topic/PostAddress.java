package org.miteinander.groups.topic;

/**
 * Where a post stands for good: deleting leaves a tombstone, so pages never reflow.
 *
 * @param page from 1
 * @param seq from 0, through all pages
 */
public record PostAddress(int page, int seq) {
    /** So many posts make a full page. */
    public static final int PAGE_SIZE = 20;

    /** @param index from 0, on the page */
    public static PostAddress at(int page, int index) {
        return new PostAddress(page, (page - 1) * PAGE_SIZE + index);
    }

    /** The page on which this post of a topic stands. */
    public static int pageOf(int seq) {
        return seq / PAGE_SIZE + 1;
    }
}
