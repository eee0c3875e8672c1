^FX A return: 4 x 3 inch at 203 dots an inch (812 x 609).
^FX {{number}} the number of the return authorisation
^FX {{bars}} the same as data of a Code 128 (^BC, mode N)
^FX {{order}} the order it comes back from
^FX {{reason}} why, in the customer's words
^XA
^CI28
^PW812
^LL609
^LH0,0
^FO24,24^A0N,36,36^FDRETURN^FS
^FO24,70^A0N,84,76^FH_^FD{{number!18}}^FS
^FO40,170^BY3^BCN,180,N,N,N,N^FH_^FD{{bars!22}}^FS
^FO24,376^GB764,3,3^FS
^FO24,396^A0N,40,40^FH_^FDORDER {{order!28}}^FS
^FO24,456^A0N,34,32^FB764,3,6,L^FH_^FD{{reason:110}}^FS
^XZ
