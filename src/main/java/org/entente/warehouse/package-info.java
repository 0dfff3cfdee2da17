/**
 * Tables on disk: what each looks like, how a run is published, what was taken in, who may write.
 */
package org.entente.warehouse;
