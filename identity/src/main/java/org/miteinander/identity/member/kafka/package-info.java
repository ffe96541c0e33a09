/** What is told about members. */
@NullMarked
package org.miteinander.identity.member.kafka;

import org.jspecify.annotations.NullMarked;
