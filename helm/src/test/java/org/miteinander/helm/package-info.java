/** The chart, rendered and looked at without a cluster. */
package org.miteinander.helm;
