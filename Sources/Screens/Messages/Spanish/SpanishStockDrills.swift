// The drills of counting, of goods that come in or come back, and of the board.

extension Spanish {
    static let stockDrills = """
        = the bin is counted
        la ubicación está contada
        = Count a bin
        Contar
        = On the shelf of A-01-01-A stand 7 cans of tomatoes. Count them.
        En el estante A-01-01-A hay 7 latas de tomates. Cuéntelas.
        = Scan the bin, a can, type how many there are, and scan the bin again when all is counted.
        Escanee la ubicación, una lata, escriba cuántas hay y escanee otra vez la ubicación al acabar.
        = 7 tomatoes are counted
        7 tomates están contados
        = Two items in a bin
        Dos artículos
        = In A-01-01-A stand 4 cans of tomatoes and 3 of beans. Count both.
        En A-01-01-A hay 4 latas de tomates y 3 de frijoles. Cuente ambos.
        = One item after the other; the bin's label ends the count.
        Un artículo después del otro; la etiqueta de la ubicación termina el conteo.
        = 4 tomatoes are counted
        4 tomates están contados
        = 3 beans are counted
        3 frijoles están contados
        = Count what you see
        Lo que se ve
        = On the shelf of A-01-01-A stand 5 cans of tomatoes. Count them, whatever anybody expects.
        En el estante A-01-01-A hay 5 latas de tomates. Cuéntelas, espere lo que espere cualquiera.
        = Nobody tells you what should be there: what you see is what counts.
        Nadie le dice lo que debería haber: lo que ve es lo que cuenta.
        = 5 tomatoes are counted
        5 tomates están contados
        = An empty bin
        Está vacía
        = Nothing lies in A-01-01-A. Say so.
        No hay nada en A-01-01-A. Dígalo.
        = Scan the bin, then F3 and Enter, or the label EMPTY.
        Escanee la ubicación, luego F3 y Enter, o la etiqueta EMPTY.
        = You have miscounted
        Se contó mal
        = You typed 9, but 7 cans of tomatoes stand in A-01-01-A. Take that back and count right.
        Escribió 9, pero en A-01-01-A hay 7 latas de tomates. Deshágalo y cuente bien.
        = F8 takes back what was counted last.
        F8 deshace lo último que se contó.
        = It does not belong there
        No es de allí
        = Among 7 tomatoes in A-01-01-A stands 1 can of soup. Count what you see.
        Entre 7 tomates en A-01-01-A hay 1 lata de sopa. Cuente lo que ve.
        = What does not belong there is counted as well: scan it twice. The desk sees it.
        Lo que no es de allí también se cuenta: escanéelo dos veces. La oficina lo ve.
        = 1 soup is counted
        1 sopa está contada
        = Among 7 tomatoes in A-01-01-A stands a tin with the code 4006381333931. Count what you see.
        Entre 7 tomates en A-01-01-A hay una lata con el código 4006381333931. Cuente lo que ve.
        = A code that nobody knows is noted when it is scanned twice; then count the rest.
        Un código que nadie conoce se anota al escanearlo dos veces; luego cuente el resto.
        = the unknown code is noted
        el código desconocido está anotado
        = A second pair of eyes
        Otro par de ojos
        = Somebody else has counted A-01-01-A. You see 5 cans of tomatoes: count them again, on your own.
        Otra persona contó A-01-01-A. Usted ve 5 latas de tomates: cuéntelas de nuevo, por su cuenta.
        = A difference is counted again by another person, who does not know what the first one found.
        Una diferencia la cuenta de nuevo otra persona, que no sabe lo que halló la primera.
        = the delivery is ended
        la entrega está terminada
        = From the truck to the shelf
        Del camión al estante
        = PO-7 brings 6 cans of tomatoes, as announced. Put them into a bin and end the delivery.
        PO-7 trae 6 latas de tomates, como se anunció. Póngalas en una ubicación y termine la entrega.
        = Del opens receiving. Scan PO-7, a can, type 6, scan the bin shown. F4 twice ends it.
        Del abre recepción. Escanee PO-7, una lata, escriba 6, escanee la ubicación mostrada. F4 dos veces termina.
        = 6 tomatoes are in a bin
        6 tomates están en una ubicación
        = A whole carton
        Caja entera
        = PO-7 is one carton of 12 beans. Take it unopened, end the delivery, then put the beans into a bin.
        PO-7 es una caja de 12 frijoles. Tómela sin abrir, termine la entrega y guarde los frijoles en una ubicación.
        = Its SSCC takes the carton onto the floor. In the list, RECEIVING is what stands there to be put away.
        Su SSCC pone la caja en recepción. En la lista, RECEIVING es lo que está allí por guardar.
        = 12 beans are in a bin
        12 frijoles están en una ubicación
        = Lot and best before
        Lote y caducidad
        = PO-7 brings 4 bags of oats: lot L77, best before 2026-09-18. Put them into a bin, end the delivery.
        PO-7 trae 4 bolsas de avena: lote L77, caducan 2026-09-18. Póngalas en una ubicación, termine la entrega.
        = After the bag, the screen asks for its lot and its date; scan or type them as they stand on the bag.
        Después de la bolsa, la pantalla pide su lote y su fecha; escanéelos o escríbalos como están en la bolsa.
        = 4 bags of that batch are in a bin
        4 bolsas de ese lote están en una ubicación
        = Each unit has a number
        Cada una con número
        = PO-7 brings 2 headphones. Each box has its own serial: PH-201 and PH-202. Receive both.
        PO-7 trae 2 auriculares. Cada uno tiene su propia serie: PH-201 y PH-202. Reciba los dos.
        = Scan the item, then the serial on its box; then the other one; then the bin.
        Escanee el artículo, luego la serie de su empaque; luego el otro; luego la ubicación.
        = both are in a bin
        los dos están en una ubicación
        = An order waits for it
        Un pedido espera
        = PO-7 brings 5 beans. An order waits for 2 of them: give it those, and put the rest into a bin.
        PO-7 trae 5 frijoles. Un pedido espera 2 de ellos: déselos y ponga el resto en una ubicación.
        = The screen shows the order first: scan any free tote for it. Then it shows the bin for the rest.
        La pantalla muestra primero el pedido: escanee una cesta libre para él. Luego muestra dónde va el resto.
        = 2 beans are in a tote for the order
        2 frijoles están en una cesta para el pedido
        = 3 beans are in a bin
        3 frijoles están en una ubicación
        = Less than announced
        Menos de lo dicho
        = PO-7 announces 6 cans of tomatoes, but only 4 are there. Receive what you see and end the delivery.
        PO-7 anuncia 6 latas de tomates, pero solo hay 4. Reciba lo que ve y termine la entrega.
        = Type 4. F4 shows what is missing; F4 again ends the delivery with it.
        Escriba 4. F4 muestra lo que falta; F4 otra vez termina la entrega así.
        = 4 tomatoes are in a bin
        4 tomates están en una ubicación
        = it is ended with 2 missing
        está terminada y faltan 2
        = More than announced
        Más de lo dicho
        = PO-7 announces 6 cans of tomatoes, but 8 are there. Receive all 8 and end the delivery.
        PO-7 anuncia 6 latas de tomates, pero hay 8. Reciba las 8 y termine la entrega.
        = More than announced is asked for: the same number once more confirms it.
        Si es más de lo anunciado se pregunta: el mismo número otra vez lo confirma.
        = 8 tomatoes are in a bin
        8 tomates están en una ubicación
        = it is ended with 2 over
        está terminada y sobran 2
        = Not on the delivery note
        No está en el albarán
        = PO-7 brings 6 cans of tomatoes, and 1 can of soup that nobody announced. Receive them all.
        PO-7 trae 6 latas de tomates y 1 lata de sopa que nadie anunció. Recíbalas todas.
        = Scan the stranger twice: the second scan takes it.
        Escanee dos veces la lata ajena: la segunda la recibe.
        = the soup is in a bin
        la sopa está en una ubicación
        = it is ended with 1 soup over
        está terminada y sobra 1 sopa
        = One came broken
        Llegó rota
        = PO-7 brings 6 cans of tomatoes. One of them is crushed: put it aside, and the other 5 into a bin.
        PO-7 trae 6 latas de tomates. Una está aplastada: póngala aparte, y las otras 5 en una ubicación.
        = Scan the broken can, then F3 and the reason; it goes to DAMAGED. Then take the rest.
        Escanee la lata rota, luego F3 y el motivo; va a DAMAGED. Luego tome el resto.
        = the crushed can lies aside
        la lata aplastada está aparte
        = 5 tomatoes are in a bin
        5 tomates están en una ubicación
        = PO-7 brings 6 cans of tomatoes. They are not what was ordered: put all of them aside.
        PO-7 trae 6 latas de tomates. No son lo que se pidió: póngalas todas aparte.
        = Type 6, then F3: the reason says where they go.
        Escriba 6, luego F3: el motivo dice adónde van.
        = all 6 lie aside
        las 6 están aparte
        = Too old for the shelf
        Muy viejo
        = PO-7 brings 4 bags of oats: lot L78, best before 2026-03-05, three days from now. Do what is right.
        PO-7 trae 4 bolsas de avena: lote L78, caducan 2026-03-05, en tres días. Haga lo correcto.
        = The screen asks before it takes them: the date once more puts them aside.
        La pantalla pregunta antes de tomarlas: la fecha otra vez las pone aparte.
        = 4 bags lie aside
        4 bolsas están aparte
        = You typed 5 and put them away, but all 6 cans of tomatoes are there. Take that back and do it right.
        Escribió 5 y las guardó, pero están las 6 latas de tomates. Deshágalo y hágalo bien.
        = F8 takes back what you did last: what was put comes back into the hand.
        F8 deshace lo último que hizo: lo que se puso vuelve a la mano.
        = From bin to bin
        De una a otra
        = Move 3 of the 4 cans of tomatoes in A-01-01-A to A-02-01-A.
        Mueva 3 de las 4 latas de tomates de A-01-01-A a A-02-01-A.
        = Del, the bin, a can, type 3, the other bin; it is scanned twice when the screen had another idea.
        Del, la ubicación, una lata, escriba 3, la otra ubicación; dos veces si la pantalla proponía otra.
        = 3 tomatoes are in A-02-01-A
        3 tomates están en A-02-01-A
        = A whole bin
        Todo de una
        = Empty A-01-01-A: all of it goes to A-03-02-A.
        Vacíe A-01-01-A: todo va a A-03-02-A.
        = Scan the bin twice: the second scan takes everything that lies there.
        Escanee la ubicación dos veces: la segunda toma todo lo que hay allí.
        = all 4 are in A-03-02-A
        las 4 están en A-03-02-A
        = the parcel is done
        el paquete está hecho
        = A courier hands over
        Llega el mensajero
        = Northline brings NL7700001 and NL7700002. Take both in; J. Porter signs.
        Northline trae NL7700001 y NL7700002. Reciba los dos; J. Porter firma.
        = Enter opens the courier. Scan each parcel; F4 shows the sum; the courier's name signs.
        Enter abre el mensajero. Escanee cada paquete; F4 muestra la suma; el nombre del mensajero firma.
        = both are here, and it is signed
        los dos están aquí y está firmado
        = One parcel is missing
        Falta un paquete
        = Northline brings NL7700001 only. Take it in; J. Porter signs for what is missing too.
        Northline trae solo NL7700001. Recíbalo; J. Porter firma también por lo que falta.
        = What was announced and is not here becomes a claim when the courier has signed.
        Lo anunciado que no está pasa a reclamo cuando el mensajero firma.
        = the missing one is signed for
        se firmó por el que falta
        = Northline brings both parcels, and ZZ-77 that nobody announced. Keep all three; J. Porter signs.
        Northline trae los dos paquetes y ZZ-77, que nadie anunció. Quédese los tres; J. Porter firma.
        = Scan the stranger twice: the second scan keeps it.
        Escanee dos veces el ajeno: la segunda lo guarda.
        = the stranger is kept
        el ajeno está guardado
        = all is signed
        todo está firmado
        = Not from this truck
        No de este camión
        = NL7700002 was scanned by mistake: take it back. Only NL7700001 is here; J. Porter signs.
        NL7700002 se escaneó por error: deshágalo. Solo NL7700001 está aquí; J. Porter firma.
        = F8 takes the parcel back that was scanned last.
        F8 deshace el último paquete escaneado.
        = As good as new
        Como nuevo
        = Parcel NL7700001 holds a sealed can, like new. Inspect it and put it where it belongs.
        El paquete NL7700001 trae una lata sellada, como nueva. Inspecciónela y póngala donde va.
        = Scan the parcel, the can, answer with digits, scan the grade, then the tray that is shown.
        Escanee el paquete, la lata, conteste con dígitos, escanee el grado y luego la bandeja mostrada.
        = the can goes back to stock
        la lata vuelve a existencias
        = Not quite new
        No tan nuevo
        = Parcel NL7700001 holds an opened can, stained. Grade it for what it is.
        El paquete NL7700001 trae una lata abierta y manchada. Dele el grado que tiene.
        = The answers cap the grade: the worst of them is the best grade you can give.
        Las respuestas limitan el grado: la peor de ellas es el mejor grado que puede dar.
        = the can is graded C
        la lata tiene grado C
        = Broken
        Roto
        = Parcel NL7700001 holds an opened can that is broken. Sasha Quill (badge B-9002) is the witness.
        El paquete NL7700001 trae una lata abierta y rota. Sasha Quill (gafete B-9002) es testigo.
        = Grade D goes to scrap. Where a witness is wanted, another person scans a badge.
        El grado D va a desecho. Donde se pide testigo, otra persona escanea un gafete.
        = the can is graded D
        la lata tiene grado D
        = Somebody waits for it
        Alguien lo espera
        = Parcel NL7700001 holds a can like new, and order D-9 waits for one. Inspect it, into a tote.
        El paquete NL7700001 trae una lata como nueva, y el pedido D-9 espera una. Inspecciónela, a una cesta.
        = The screen names the order; scan an empty tote T-01 to T-06 instead of a tray.
        La pantalla nombra el pedido; escanee una cesta vacía T-01 a T-06 en vez de una bandeja.
        = the can goes straight to the order
        la lata va directa al pedido
        = Fewer than announced
        Menos de lo avisado
        = Parcel NL7700001 should hold 2 cans and holds 1, like new. Inspect it and finish the parcel.
        El paquete NL7700001 debía traer 2 latas y trae 1, como nueva. Inspecciónela y termine el paquete.
        = F4 twice finishes the parcel; what was announced and is not in it is missing.
        F4 dos veces termina el paquete; lo anunciado que no está en él falta.
        = one is recorded missing
        se anotó que falta una
        = Lot and date are torn off
        Sin lote ni fecha
        = Parcel NL7700001 holds a bag of oats, like new, whose lot and date are torn off. Inspect it.
        El paquete NL7700001 trae una bolsa de avena, como nueva, sin lote ni fecha. Inspecciónela.
        = F4 says that the lot or the date cannot be read; it is kept with the unit.
        F4 dice que el lote o la fecha no se puede leer; queda anotado con la pieza.
        = it is said to be unreadable
        se dijo que es ilegible
        = Pictures of it
        Fotos
        = Parcel NL7700001 holds headphones, like new, serial HP-1. Inspect them with all three pictures.
        El paquete NL7700001 trae auriculares, como nuevos, serie HP-1. Inspecciónelos con las tres fotos.
        = What is of value is photographed. Where no camera is, type a name for each picture.
        Lo de valor se fotografía. Donde no hay cámara, escriba un nombre para cada foto.
        = 3 pictures are noted
        3 fotos están anotadas
        = Nobody knows whose it is
        No se sabe de quién
        = Parcel ZZ-77 was never announced. It holds a can, like new. Inspect it and keep it apart.
        El paquete ZZ-77 nunca se anunció. Trae una lata, como nueva. Inspecciónela y téngala aparte.
        = It goes to the tray for orphans until the office finds its owner. F4 finishes the parcel.
        Va a la bandeja sin dueño hasta que la oficina encuentre a su dueño. F4 termina el paquete.
        = the can is on the tray for orphans
        la lata está en la bandeja sin dueño
        = A wrong answer
        Respuesta mala
        = You said that the can of NL7700001 was opened, but it is sealed and like new. Take that back; finish.
        Dijo que la lata de NL7700001 estaba abierta, pero está sellada y como nueva. Deshágalo; termine.
        = F8 takes back the last answer.
        F8 deshace la última respuesta.
        = the can is graded A
        la lata tiene grado A
        = Approve a count
        Aprobar conteo
        = Two people found 5 instead of 40 in A-01-01-A, and you have looked: they are right. Approve it.
        Dos personas hallaron 5 en vez de 40 en A-01-01-A, y usted miró: tienen razón. Apruébelo.
        = Right Arrow goes to what waits for a decision; F8 decides.
        Flecha derecha va a lo que espera una decisión; F8 decide.
        = the count is approved
        el conteo está aprobado
        = the ledger has 5
        el registro tiene 5
        = Have it counted again
        Que se recuente
        = Two people found 5 instead of 40 in A-01-01-A, and you doubt it. Have it counted once more.
        Dos personas hallaron 5 en vez de 40 en A-01-01-A, y usted lo duda. Haga que se cuente otra vez.
        = Right Arrow goes to what waits for a decision; F11 has it counted again.
        Flecha derecha va a lo que espera una decisión; F11 hace que se cuente otra vez.
        = the count is wanted again
        se pidió contar otra vez
        = Lift a hold
        Desbloquear
        = The tomatoes in A-01-01-A are held since somebody found too few. You have looked: lift the hold.
        Los tomates de A-01-01-A están bloqueados desde que alguien halló pocos. Usted miró: levante el bloqueo.
        = Right Arrow goes to what waits for a decision; F8 lifts the selected hold.
        Flecha derecha va a lo que espera una decisión; F8 levanta el bloqueo elegido.
        = the hold is lifted
        el bloqueo está levantado
        = nothing is held
        nada está bloqueado
        = a step is taken back
        un paso se deshizo
        """
}
