package main

type Demo struct {
	// What it is called.
	Title string
}
