package org.miteinander.directory.entry;

class InMemoryEntriesTest implements EntriesContract {
    private final InMemoryEntries entries = new InMemoryEntries();

    @Override
    public Entries entries() {
        return entries;
    }
}
