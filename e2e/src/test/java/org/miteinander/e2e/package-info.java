/** The platform as people use it: journeys in a real browser, accessibility of every page, faults of its parts. */
package org.miteinander.e2e;
