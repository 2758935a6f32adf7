package main

type Demo struct {
	Title string
	Count int
}
