/** Cases over HTTP. */
@NullMarked
package org.miteinander.counselling.cases.web;

import org.jspecify.annotations.NullMarked;
