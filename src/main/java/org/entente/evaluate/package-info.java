/** How right the mentions are: gold marked by hand, and the rule by which finds are held to it. */
package org.entente.evaluate;
