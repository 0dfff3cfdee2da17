/**
 * Commands as a user types them: parse, call a job, print, end with an exit status; nothing else.
 */
package org.entente.cli;
