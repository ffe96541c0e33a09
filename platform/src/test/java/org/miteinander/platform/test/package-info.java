/** The kit that service tests stand on: real store, real broker, real tokens, once per JVM. */
package org.miteinander.platform.test;
