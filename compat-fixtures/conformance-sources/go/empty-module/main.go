package main

type Demo struct{}
