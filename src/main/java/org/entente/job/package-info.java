/**
 * One class per job, each a short sentence of steps; owns the Spark session and the accounts that
 * must balance.
 */
package org.entente.job;
