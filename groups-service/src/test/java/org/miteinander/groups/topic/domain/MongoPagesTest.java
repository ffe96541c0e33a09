package org.miteinander.groups.topic.domain;

import org.miteinander.groups.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

class MongoPagesTest extends ServiceTest implements PagesContract {
    @Autowired
    private Pages pages;

    @Override
    public Pages pages() {
        return pages;
    }
}
