package org.miteinander.groups.group;

/**
 * Who finds a group and how one gets in. Names are stored and sent: add, never rename.
 *
 * <p>In an open group everybody reads and posts appear at once; in a moderated one everybody reads what was approved. A
 * closed group shows its name and purpose only; of a hidden one nobody outside learns that it exists.
 */
public enum Visibility {
    OPEN,
    MODERATED,
    CLOSED,
    HIDDEN
}
