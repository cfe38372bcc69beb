/**
 * What a journey stands on: one installation of packaged services on real servers, seen from outside through its APIs, its
 * topics and its databases.
 */
package id.alurkonten.system;
