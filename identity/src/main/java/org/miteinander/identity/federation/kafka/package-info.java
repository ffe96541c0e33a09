/** What is told about federations. */
@NullMarked
package org.miteinander.identity.federation.kafka;

import org.jspecify.annotations.NullMarked;
